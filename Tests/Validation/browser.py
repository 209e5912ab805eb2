"""Chromium, which opens pages, and tells of everything a page does that none should do."""

import atexit
import shutil
from contextlib import contextmanager

from playwright.sync_api import sync_playwright

CHROMIUM = shutil.which("chromium-headless-shell")  # Debian's: Playwright brings none along
WIDE = {"width": 1200, "height": 900}
NARROW = {"width": 320, "height": 700}
PATIENCE = 20_000  # milliseconds for whatever a page is asked to do; a busy machine may need several
PATIENCE_TO_OPEN = 60_000


running = {}  # of this process: Playwright and its browser


@contextmanager
def chromium():
    """The browser of this process: it takes longer to start than most pages take to be judged."""
    if "playwright" not in running:
        running["playwright"] = sync_playwright().start()
        atexit.register(running["playwright"].stop)
    if "browser" not in running or not running["browser"].is_connected():
        launch = running["playwright"].chromium.launch
        running["browser"] = launch(executable_path=CHROMIUM, args=["--no-sandbox"])
    yield running["browser"]


@contextmanager
def opened(browser, path, offences=None, fragment="", before=None, **options):
    """A page from disk, without a network, after a script of ours. What it does wrong is added to the offences."""
    context = browser.new_context(offline=True, **{"viewport": WIDE, "reduced_motion": "reduce", **options})
    context.set_default_timeout(PATIENCE)
    context.set_default_navigation_timeout(PATIENCE_TO_OPEN)
    try:
        if before:
            context.add_init_script(before)
        page = context.new_page()
        watch(page, path.as_uri(), [] if offences is None else offences)
        page.goto(path.as_uri() + (f"#{fragment}" if fragment else ""))
        yield page
    finally:
        context.close()


def watch(page, address, offences):
    def asked_for(request):
        url = request.url.partition("#")[0]
        if url != address and not url.startswith(("data:", "blob:")):
            offences.append(f"asks for {request.url}")

    def opened_a_dialog(dialog):
        offences.append(f"opens a dialog: {dialog.message}")
        dialog.dismiss()

    page.on("request", asked_for)
    page.on("dialog", opened_a_dialog)
    page.on("popup", lambda popup: offences.append(f"opens a window: {popup.url}"))
    # A violation of the policy is told on the console as well.
    page.on("console", lambda message: offences.append(f"says on the console: {message.text}"))
    page.on("pageerror", lambda error: offences.append(f"throws {error}"))
