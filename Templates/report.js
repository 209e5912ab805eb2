"use strict";
/* Makes a report alive. All it shows is in the page already; it asks nothing of the network. */
const $ = (selector, root = document) => root.querySelector(selector);
const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
const words = JSON.parse($("#data").textContent);

function make(tag, properties = {}, ...children) {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
}

function makeSVG(tag, attributes) {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
}

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/* ---- Details: one box for whatever is pointed at, focused or touched ---- */

const box = make("div", { id: "details", hidden: true });
const speaker = make("p", { className: "unseen" });
speaker.setAttribute("aria-live", "polite");
document.body.append(box, speaker);
let closing = 0;

function showDetails(title, facts, x, y) {
  clearTimeout(closing);
  const list = make("dl");
  for (const [name, value, kind] of facts) {
    if (!value) continue;
    list.append(make("dt", {}, name), make("dd", { className: kind || "" }, make("bdi", {}, value)));
  }
  box.replaceChildren(make("b", {}, make("bdi", {}, title)), list);
  box.hidden = false;
  // Below the place and to its right, unless the window ends there.
  const room = document.documentElement.clientWidth - box.offsetWidth - 8;
  const isBelow = y + 18 + box.offsetHeight < innerHeight;
  box.style.left = `${scrollX + clamp(x + 12, 8, Math.max(8, room))}px`;
  box.style.top = `${scrollY + (isBelow ? y + 18 : Math.max(8, y - 14 - box.offsetHeight))}px`;
}

function say(title, facts) {
  const parts = facts.filter((fact) => fact[1]).map((fact) => `${fact[0]} ${fact[1]}`);
  speaker.textContent = [title, ...parts].join(", ");
}

const closings = [];
function hideDetails() {
  clearTimeout(closing);
  box.hidden = true;
  speaker.textContent = "";
  for (const close of closings) close();
}

// The box itself may be pointed at.
const hideSoon = () => {
  clearTimeout(closing);
  closing = setTimeout(hideDetails, 160);
};
box.addEventListener("pointerenter", () => clearTimeout(closing));
box.addEventListener("pointerleave", hideSoon);
addEventListener("keydown", (event) => {
  if (event.key === "Escape") hideDetails();
});
addEventListener("pointerdown", (event) => {
  if (!event.target.closest("#details, .reader, .map, #rows")) hideDetails();
});

/* ---- The bar: theme, sections, print ---- */

function startBar() {
  $(".tools").hidden = false;
  $("#print").addEventListener("click", () => print());
  const root = document.documentElement;
  const store = (theme) => {
    // Pages opened from a disk may not be allowed to keep anything.
    try { localStorage.setItem("theme", theme); } catch { /* Then it is forgotten. */ }
  };
  const choose = (theme) => {
    if (theme === "auto") delete root.dataset.theme;
    else root.dataset.theme = theme;
  };
  let kept = null;
  try { kept = localStorage.getItem("theme"); } catch { /* Nothing was kept. */ }
  for (const input of $$(".themes input")) {
    if (input.value === kept) {
      input.checked = true;
      choose(kept);
    }
    input.addEventListener("change", () => {
      choose(input.value);
      store(input.value);
    });
  }
  const links = $$(".bar nav a");
  const sections = links.map((link) => $(link.getAttribute("href")));
  const mark = () => {
    const passed = sections.findLastIndex((one) => one.getBoundingClientRect().top < 140);
    const isEnd = innerHeight + scrollY >= root.scrollHeight - 2;
    const current = isEnd ? links.length - 1 : Math.max(0, passed);
    links.forEach((link, index) => {
      if (index === current) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    });
  };
  let isWaiting = false;
  addEventListener("scroll", () => {
    if (isWaiting) return;
    isWaiting = true;
    requestAnimationFrame(() => {
      isWaiting = false;
      mark();
    });
  }, { passive: true });
  mark();
}

/* ---- What opens and closes ---- */

function startFolds() {
  const folds = $$("details");
  $$("details.poll").slice(2).forEach((poll) => (poll.open = false));
  $$("details.viewers").forEach((list) => (list.open = false));
  const reveal = () => {
    const target = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    const fold = target && target.closest("details");
    if (!fold || fold.open) return;
    fold.open = true;
    target.scrollIntoView();
  };
  addEventListener("hashchange", reveal);
  reveal();
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = folds.filter((fold) => !fold.open);
    closed.forEach((fold) => (fold.open = true));
  });
  addEventListener("afterprint", () => closed.forEach((fold) => (fold.open = false)));
}

/* ---- The timeline, minute by minute ---- */

function startTimeline() {
  const minutes = $$("#minutes tr").map((row) => [...row.cells].map((cell) => cell.textContent));
  if (minutes.length) $$(".plot").forEach((plot) => addReader(plot, minutes));
}

const number = (text) => Number.parseFloat(text.replace(/[^\d.]/g, ""));

function addReader(plot, minutes) {
  const svg = $("svg", plot);
  const [x, y, width, height] = plot.dataset.plot.split(" ").map(Number);
  const { top, seconds } = plot.dataset;
  const { width: whole, height: high } = svg.viewBox.baseVal;
  const reader = make("div", { className: "reader", tabIndex: 0 });
  Object.assign(reader.style, {
    left: `${(100 * x) / whole}%`, top: `${(100 * y) / high}%`,
    width: `${(100 * width) / whole}%`, height: `${(100 * height) / high}%`,
  });
  reader.setAttribute("role", "slider");
  reader.setAttribute("aria-label", words.crosshair);
  reader.setAttribute("aria-valuemin", "0");
  reader.setAttribute("aria-valuemax", String(minutes.length - 1));
  plot.append(reader);

  const rule = makeSVG("path", { class: "s-ink1", "stroke-width": 0.75 });
  const dots = ["f-blue", "f-green"].map((kind) => makeSVG("circle", { class: kind, r: 3 }));
  const cross = makeSVG("g", { class: "cross" });
  cross.append(rule, ...dots);
  svg.append(cross);

  let minute = 0;
  const center = (index) => x + (width * (60 * index + Math.min(60 * index + 60, seconds))) / 2 / seconds;
  const facts = ([, , viewers, rate, reactions]) => [
    [words.viewers, viewers, "live"], [words.engagement, rate, "engaged"],
    [words.reactions, reactions],
  ];
  const describe = () => {
    const [clock, index] = minutes[minute];
    return `${clock} · ${words.minute} ${index}`;
  };
  const tell = () => {
    reader.setAttribute("aria-valuenow", String(minute));
    const told = facts(minutes[minute]).map((fact) => `${fact[0]} ${fact[1]}`);
    reader.setAttribute("aria-valuetext", [describe(), ...told].join(", "));
  };
  const show = (index) => {
    minute = clamp(index, 0, minutes.length - 1);
    const place = center(minute);
    rule.setAttribute("d", `M${place} ${y}v${height}`);
    const shares = [number(minutes[minute][2]) / top, number(minutes[minute][3]) / 100];
    dots.forEach((dot, which) => {
      const share = shares[which];
      dot.setAttribute("visibility", Number.isNaN(share) ? "hidden" : "visible");
      dot.setAttribute("cx", place);
      dot.setAttribute("cy", y + height * (1 - (share || 0)));
    });
    cross.classList.add("on");
    tell();
    const frame = svg.getBoundingClientRect();
    const scale = frame.width / whole;
    showDetails(
      describe(), facts(minutes[minute]), frame.left + place * scale,
      frame.top + (y + height / 2) * scale);
  };
  tell();
  closings.push(() => cross.classList.remove("on"));
  const point = (event) => {
    const frame = reader.getBoundingClientRect();
    const second = ((event.clientX - frame.left) / frame.width) * seconds;
    show(Math.floor(second / 60));
  };
  reader.addEventListener("pointermove", point);
  reader.addEventListener("pointerdown", point);
  reader.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") hideSoon();
  });
  reader.addEventListener("focus", () => {
    if (reader.matches(":focus-visible")) show(minute);
  });
  reader.addEventListener("blur", hideDetails);
  reader.addEventListener("keydown", (event) => {
    const steps = {
      ArrowLeft: minute - 1, ArrowRight: minute + 1, ArrowDown: minute - 1, ArrowUp: minute + 1,
      PageDown: minute - 10, PageUp: minute + 10, Home: 0, End: minutes.length - 1,
    };
    if (!(event.key in steps)) return;
    event.preventDefault();
    show(steps[event.key]);
  });
}

/* ---- The map ---- */

function startMap() {
  const map = $(".map");
  if (!map) return;
  // A browser would show the picture's title beside the details.
  const title = $("title", map);
  map.setAttribute("aria-label", title.textContent);
  map.removeAttribute("aria-labelledby");
  map.setAttribute("aria-describedby", $("desc", map).id);
  title.remove();
  const places = $$("[data-label]", map).reverse();
  let chosen = -1;
  const show = (place, isSpoken) => {
    places.forEach((one) => one.classList.toggle("on", one === place));
    const [name, rest] = place.dataset.label.split(/: (?=[^:]*$)/);
    const frame = place.getBoundingClientRect();
    showDetails(
      name, [["", rest]], frame.left + frame.width / 2, frame.top + frame.height / 2);
    if (isSpoken) say(place.dataset.label, []);
  };
  closings.push(() => places.forEach((one) => one.classList.remove("on")));
  for (const kind of ["pointerover", "pointerdown"]) {
    map.addEventListener(kind, (event) => {
      const place = event.target.closest("[data-label]");
      if (place) show(place);
      else hideSoon();
    });
  }
  map.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") hideSoon();
  });
  const wrap = map.parentElement;
  map.setAttribute("tabindex", "0");
  map.setAttribute("aria-roledescription", words.map);
  wrap.addEventListener("keydown", (event) => {
    const steps = {
      ArrowRight: chosen + 1, ArrowDown: chosen + 1, ArrowLeft: chosen - 1, ArrowUp: chosen - 1,
      Home: 0, End: places.length - 1,
    };
    if (!(event.key in steps)) return;
    event.preventDefault();
    chosen = clamp(steps[event.key], 0, places.length - 1);
    show(places[chosen], true);
  });
  map.addEventListener("blur", hideDetails);
}

/* ---- The attendees ---- */

const ENTITIES = {
  "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": "\u00A0",
};
const LETTERS = { ß: "ss", ø: "o", ł: "l", đ: "d", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d" };
/** The text of a piece of the page's own markup. */
const textOf = (html) =>
  html.replace(/<[^>]*>/g, "").replace(/&(amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES[entity]);
/** Words without case and accents, a space before each. */
const plain = (text) =>
  ` ${text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()
    .replace(/[ßøłđæœıþð]/g, (letter) => LETTERS[letter])
    .replace(/[^\p{L}\p{N}@]+/gu, " ").trim()} `;

/** A row of the list, read from its markup when it is first asked. */
class Person {
  constructor(source, order) {
    this.order = order;
    if (typeof source === "string") this.html = source;
    else this.row = source;
  }

  get element() {
    if (!this.row) {
      const template = document.createElement("template");
      template.innerHTML = this.html;
      this.row = template.content.firstElementChild;
    }
    if (!this.isAlive) this.enliven();
    return this.row;
  }

  /** The name becomes a button, unless it is a link. */
  enliven() {
    this.isAlive = true;
    const head = this.row.cells[0];
    let name = $("a", head);
    if (!name) {
      name = make("button", { type: "button", className: "who" });
      while (head.firstChild && head.firstChild.nodeName !== "SMALL") name.append(head.firstChild);
      head.prepend(name);
    }
    name.tabIndex = -1;
    this.row.person = this;
  }

  get markup() { return this.html || this.row.outerHTML; }
  get id() { return this.known("id", () => this.markup.match(/id="?([^\s">]+)/)[1]); }
  get head() { return this.cells[0]; }

  known(name, find) {
    const value = find();
    Object.defineProperty(this, name, { value });
    return value;
  }

  /** The text of each cell; the first has its markup still. */
  get cells() {
    return this.known("cells", () => {
      const parts = this.markup.split("<td");
      return parts.map((part, index) =>
        index ? textOf(part.slice(part.indexOf(">") + 1).split("<svg", 1)[0]).trim()
          : part.slice(part.indexOf(">", part.indexOf("<th")) + 1));
    });
  }

  get name() { return this.known("name", () => textOf(this.head.split("<small")[0]).trim()); }
  get company() {
    return this.known("company", () => textOf((this.head.match(/<b>(.*?)<\/b>/s) || ["", ""])[1]));
  }
  get title() {
    return this.known("title", () =>
      textOf((this.head.match(/<small>(.*?)(, )?(<b>|<\/small>)/s) || ["", ""])[1]));
  }
  get profile() {
    return this.known("profile", () => {
      const found = this.markup.match(/^<tr[^>]* data-p="?([\d,]*)/);
      const places = found ? found[1].split(",") : [];
      const [role, industry, country] = [0, 1, 2].map((one) => words.texts[places[one]] || "");
      return { role, industry, country, externalID: words.externalIDs[this.order] || "" };
    });
  }
  get index() { return this.known("index", () => plain(`${this.name} ${this.company}`)); }
  get nameIndex() { return this.known("nameIndex", () => plain(this.name)); }

  value(column) {
    if (!column) return this.nameIndex;
    const value = number(this.cells[column]);
    return Number.isNaN(value) ? -1 : value;
  }

  get facts() {
    const { role, industry, country } = this.profile;
    return [
      [words.jobTitle, this.title], [words.role, role], [words.company, this.company],
      [words.industry, industry], [words.country, country],
    ];
  }

  /** The level of each cell of the strip, as an index into the levels' names. */
  get levels() {
    return this.known("levels", () => {
      const levels = new Array(words.clocks.length).fill(0);
      for (const path of $$("path", this.element.cells[6])) {
        // The first name is that of being absent.
        const index = " abcde".indexOf(path.getAttribute("class"));
        let x = 0;
        for (const [, kind, dx] of path.getAttribute("d").matchAll(/([Mmh])(-?[\d.]+)/g)) {
          const from = x;
          x = kind === "M" ? Number(dx) : x + Number(dx);
          if (kind === "h") levels.fill(Math.max(0, index), from, x);
        }
      }
      return levels;
    });
  }
}

const PAGE = 200;

function startAttendees() {
  const rows = $("#rows");
  if (!rows) {
    $("#download").hidden = true;
    return;
  }
  // Rows out of sight are not laid out.
  document.styleSheets[0].insertRule(
    "@media screen { #rows tr { content-visibility: auto; contain-intrinsic-size: auto 59px; } }",
    document.styleSheets[0].cssRules.length);
  const rest = $("#attendees noscript");
  const listed = [...rows.rows];
  const others = rest ? rest.textContent.split("<tr id=").slice(1).map((row) => `<tr id=${row}`) : [];
  const people = [...listed, ...others].map((source, order) => new Person(source, order));
  let shown = people;
  let limit = PAGE;
  let order = { column: 1, isDescending: true };

  const status = $("#status");
  const total = people.length.toLocaleString("en");
  const tellStatus = () => {
    const count = shown.length.toLocaleString("en");
    status.textContent = words.status.replace("{shown}", count).replace("{total}", total);
  };

  const more = $("#more");
  const draw = () => {
    // One row at a time is reached by Tab; the arrow keys reach the others.
    $$('th [tabindex="0"]', rows).forEach((other) => (other.tabIndex = -1));
    rows.replaceChildren(...shown.slice(0, limit).map((person) => person.element));
    const first = $("th button, th a", rows);
    if (first) first.tabIndex = 0;
    more.hidden = shown.length <= limit;
  };
  more.addEventListener("click", () => {
    const next = limit;
    limit += PAGE;
    draw();
    focusOn(shown[next]);
  });

  const compare = ({ column, isDescending }) => (a, b) => {
    const [x, y] = [a.value(column), b.value(column)];
    return (x < y ? -1 : x > y ? 1 : 0) * (isDescending ? -1 : 1) || a.order - b.order;
  };

  /* Search */
  const search = $("#search");
  let query = "";
  const filter = () => {
    shown = query.trim() ? people.filter((person) => person.index.includes(query)) : [...people];
    shown.sort(compare(order));
    limit = PAGE;
    draw();
    tellStatus();
  };
  const look = (isFinal) => {
    const typed = plain(search.value).trim();
    const letters = [...typed].length;
    if (letters >= 3) query = ` ${typed}`;
    // Whoever has a shorter name is found by all of it.
    else if (isFinal && letters && people.some((one) => one.nameIndex === ` ${typed} `)) {
      query = ` ${typed} `;
    } else if (isFinal && letters) {
      status.textContent = words.tooShort;
      return;
    } else query = "";
    filter();
  };
  search.addEventListener("input", () => look(false));
  search.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !search.value) return;
    event.preventDefault();
    search.value = "";
    look(false);
  });
  $(".finder").addEventListener("submit", (event) => {
    event.preventDefault();
    look(true);
  });
  $(".finder").hidden = false;

  /* Sort */
  const heads = $$("#list thead th");
  const select = $("#sort");
  const columns = heads.map((head, column) => ({ head, column, label: head.textContent.trim() }))
    .filter(({ column }) => column !== 6);
  const sortBy = (column, isDescending) => {
    order = { column, isDescending };
    for (const { head, column: other } of columns) {
      if (other === column) head.setAttribute("aria-sort", isDescending ? "descending" : "ascending");
      else head.removeAttribute("aria-sort");
    }
    select.value = String(column);
    shown.sort(compare(order));
    draw();
  };
  for (const { head, column, label } of columns) {
    const button = make("button", { type: "button" }, label);
    head.replaceChildren(button);
    button.addEventListener("click", () => {
      sortBy(column, order.column === column ? !order.isDescending : column > 0);
    });
    select.append(make("option", { value: String(column) }, label));
  }
  select.addEventListener("change", () => sortBy(Number(select.value), select.value !== "0"));
  $("#list").classList.add("alive");

  /* Details of a person, and of a minute in the strip */
  const focusOn = (person) => {
    const name = person && $("th button, th a", person.element);
    if (!name) return;
    $$('th [tabindex="0"]', rows).forEach((other) => (other.tabIndex = -1));
    name.tabIndex = 0;
    name.focus();
  };
  const showPerson = (person, isSpoken) => {
    const frame = person.element.cells[0].getBoundingClientRect();
    showDetails(person.name, person.facts, frame.left, frame.top + 30);
    if (isSpoken) say(person.name, person.facts);
  };
  let cell = -1;
  const showCell = (person, index, isSpoken) => {
    cell = clamp(index, 0, words.clocks.length - 1);
    const frame = $("svg", person.element.cells[6]).getBoundingClientRect();
    const level = `${words.clocks[cell]}: ${words.levels[person.levels[cell]]}`;
    const x = frame.left + ((cell + 0.5) * frame.width) / words.clocks.length;
    showDetails(level, [["", person.name]], x, frame.bottom - 8);
    if (isSpoken) say(level, []);
  };
  const personAt = (event) => {
    const row = event.target.closest("tr");
    return row && row.person;
  };
  const point = (event) => {
    const person = personAt(event);
    const strip = event.target.closest("td:nth-child(7) svg");
    if (person && strip) {
      const frame = strip.getBoundingClientRect();
      const share = (event.clientX - frame.left) / frame.width;
      showCell(person, Math.floor(share * words.clocks.length));
    } else if (person && event.target.closest("th")) showPerson(person);
    else hideSoon();
  };
  rows.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse") point(event);
  });
  rows.addEventListener("click", point);
  rows.addEventListener("pointerleave", (event) => {
    if (event.pointerType === "mouse") hideSoon();
  });
  rows.addEventListener("focusin", (event) => {
    const person = personAt(event);
    cell = -1;
    if (person && event.target.matches(":focus-visible")) showPerson(person);
  });
  rows.addEventListener("focusout", hideDetails);
  rows.addEventListener("keydown", (event) => {
    const person = personAt(event);
    if (!person) return;
    const place = shown.indexOf(person);
    const last = Math.min(limit, shown.length) - 1;
    const moves = {
      ArrowDown: () => focusOn(shown[Math.min(place + 1, last)]),
      ArrowUp: () => focusOn(shown[Math.max(place - 1, 0)]),
      ArrowRight: () => showCell(person, cell + 1, true),
      ArrowLeft: () => showCell(person, cell - 1, true),
      Home: () => showCell(person, 0, true),
      End: () => showCell(person, words.clocks.length - 1, true),
    };
    if (!(event.key in moves)) return;
    event.preventDefault();
    moves[event.key]();
  });
  $("#list").setAttribute("aria-describedby", "hint");

  /* Links to one attendee, paper, data */
  const reveal = () => {
    const id = location.hash.slice(1);
    if (!/^a\d+$/.test(id)) return;
    const person = people.find((one) => one.id === id);
    if (!person) return;
    if (!shown.includes(person)) {
      search.value = query = "";
      filter();
    }
    const place = shown.indexOf(person);
    limit = Math.max(limit, PAGE * Math.ceil((place + 1) / PAGE));
    draw();
    person.element.scrollIntoView({ block: "center" });
    focusOn(person);
  };
  addEventListener("hashchange", reveal);
  addEventListener("beforeprint", () => {
    limit = Infinity;
    draw();
  });
  $("#download").addEventListener("click", () => download(people, columns));

  // What a search looks at is made ready while nothing else is to do.
  const prepare = (from) => {
    for (const person of people.slice(from, from + PAGE)) person.index;
    if (from + PAGE < people.length) soon(() => prepare(from + PAGE));
  };
  const soon = window.requestIdleCallback || ((work) => setTimeout(work, 50));
  soon(() => prepare(0));

  sortBy(1, true);
  tellStatus();
  reveal();
}

/* ---- The data as CSV ---- */

function download(people, columns) {
  const quote = (text) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  // A spreadsheet would take such a text for a formula.
  const inert = (text) => (/^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/u.test(text) ? `'${text}` : text);
  const figures = columns.slice(1);
  const heads = [
    columns[0].label, words.jobTitle, words.company, words.role, words.industry, words.country,
    ...figures.map((one) => one.label), words.externalID,
  ];
  const lines = people.map((person) => {
    const { role, industry, country, externalID } = person.profile;
    const texts = [person.name, person.title, person.company, role, industry, country].map(inert);
    const numbers = figures.map((one) => person.cells[one.column].replaceAll(",", ""));
    return [...texts, ...numbers, inert(externalID)];
  });
  const csv = [heads, ...lines].map((line) => line.map(quote).join(",")).join("\r\n");
  const address = URL.createObjectURL(new Blob(["\uFEFF", csv, "\r\n"], { type: "text/csv" }));
  const name = plain(words.title).trim().replaceAll(" ", "-").slice(0, 60) || "report";
  make("a", { href: address, download: `${name}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

startBar();
startFolds();
startTimeline();
startMap();
startAttendees();
