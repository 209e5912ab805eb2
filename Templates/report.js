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

/** Where a browser knows no difference, focus is always seen. */
const isFocusSeen = (element) => {
  try { return element.matches(":focus-visible"); } catch { return true; }
};

const clamp = (value, low, high) => Math.min(Math.max(value, low), high);

/**
 * Has the Tab key go on from a place. To find the next stop, Chromium looks at all elements before it, and lays out
 * each row off the screen for that: minutes, where there are ten thousand. So it never starts on their other side.
 */
function goOnFrom(element, position) {
  const mark = make("span", { tabIndex: -1 });
  element.insertAdjacentElement(position, mark);
  mark.focus({ preventScroll: true });
  mark.remove();
}

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
  box.textContent = "";
  box.append(make("b", {}, make("bdi", {}, title)), list);
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
  if (!links.length) return;
  const sections = links.map((link) => $(link.getAttribute("href")));
  const mark = () => {
    const passed = sections.filter((one) => one.getBoundingClientRect().top < 140).length - 1;
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
  ].filter(([, value]) => value !== undefined);
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
    if (isFocusSeen(reader)) show(minute);
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

/* Scripts of letters: what stands above and below them may be left out, and one alone says little.
   Of others any part of a word is looked for, and one character may be a name. */
const ALPHABETS = ["Latin", "Greek", "Cyrillic", "Armenian", "Georgian", "Hebrew", "Arabic"]
  .map((script) => `\\p{Script=${script}}`).join("");
const ACCENTS = new RegExp(`([${ALPHABETS}])\\p{M}+`, "gu");
const OTHERS = new RegExp(`(?![${ALPHABETS}\\p{Script=Common}])\\p{L}|\\p{So}`, "u");
const UNSEEN = /[\p{Default_Ignorable_Code_Point}ـ]/gu;
const LETTERS = {
  ß: "ss", ø: "o", ł: "l", đ: "d", ħ: "h", æ: "ae", œ: "oe", ı: "i", þ: "th", ð: "d", ς: "σ",
  ي: "ی", ى: "ی", ك: "ک",
};
/** The words of a text, without case, accents and what is not seen. */
const wordsIn = (text) =>
  text.normalize("NFKD").replace(UNSEEN, "").replace(ACCENTS, "$1").toLowerCase()
    .replace(/[ßøłđħæœıþðςيىك]/g, (letter) => LETTERS[letter])
    .match(/[\p{L}\p{M}\p{N}]+|\p{S}/gu) || [];
const letters = (text) =>
  (text.normalize("NFC").replace(UNSEEN, "").match(/[\p{L}\p{N}]\p{M}*/gu) || []).length;

/** A text to be searched. */
class Searched {
  constructor(text) {
    this.joined = wordsIn(text).join("");
    // What is written together, as O’Neil, is found by its parts and without what is between them.
    const words = text.split(/\s+/).map((part) => wordsIn(part))
      .map((parts) => (parts.length > 1 ? [...parts, parts.join("")] : parts).join(" "));
    this.words = ` ${words.join(" ")} `;
  }
}

/** What is searched for: all words, in any order. */
class Query {
  constructor(typed, isWhole = false) {
    this.words = wordsIn(typed);
    this.joined = this.words.join("");
    this.isEnough = letters(typed) >= 3 || OTHERS.test(this.joined);
    this.tests = this.words.map((word) => {
      if (OTHERS.test(word)) return (text) => text.joined.includes(word);
      const wanted = isWhole ? ` ${word} ` : ` ${word}`;
      return (text) => text.words.includes(wanted);
    });
  }

  finds({ searchedName, searchedCompany }) {
    return this.tests.every((test) => test(searchedName) || test(searchedCompany));
  }

  /** 0 for the best: names that begin with all, those that begin with a word, other names, companies. */
  rank({ searchedName }) {
    const name = searchedName.joined;
    if (name.startsWith(this.joined)) return 0;
    if (this.words.some((word) => name.startsWith(word))) return 1;
    return this.tests.every((test) => test(searchedName)) ? 2 : 3;
  }
}

/** A row of the list, and what it says. */
class Person {
  constructor(row, order) {
    this.row = row;
    this.order = order;
    row.person = this;
  }

  get head() { return this.row.cells[0]; }

  /** The name: a button, unless it is a link. */
  get button() {
    return this.known("button", () => {
      let button = $("a", this.head);
      if (!button) {
        button = make("button", { type: "button", className: "who" });
        const text = [...this.head.childNodes].filter((node) => node.nodeName !== "SMALL");
        button.append(...text);
        this.head.prepend(button);
      }
      button.tabIndex = -1;
      return button;
    });
  }

  known(name, find) {
    const value = find();
    Object.defineProperty(this, name, { value });
    return value;
  }

  get details() {
    const small = $("small", this.head);
    return small ? small.textContent : "";
  }
  get name() {
    return this.known("name", () => {
      const text = this.head.textContent;
      return text.slice(0, text.length - this.details.length).trim();
    });
  }
  get company() {
    return this.known("company", () => {
      const bold = $("small b", this.head);
      return bold ? bold.textContent : "";
    });
  }
  get title() {
    const title = this.details.slice(0, this.details.length - this.company.length);
    return this.company ? title.replace(/, $/, "") : title;
  }
  get profile() {
    const places = (this.row.dataset.p || "").split(",");
    const [role, industry, country] = [0, 1, 2].map((one) => words.texts[places[one]] || "");
    return { role, industry, country, externalID: words.externalIDs[this.order] || "" };
  }
  get searchedName() { return this.known("searchedName", () => new Searched(this.name)); }
  get searchedCompany() {
    return this.known("searchedCompany", () => new Searched(this.company));
  }

  figure(column) { return this.row.cells[column].textContent.trim(); }

  value(column) {
    if (!column) return this.searchedName.words;
    const value = number(this.figure(column));
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
      for (const path of $$("path", this.row.cells[6])) {
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

/** Rows that are made alive without a pause. */
const AT_ONCE = 200;

function startAttendees() {
  const rows = $("#rows");
  if (!rows) {
    $("#download").hidden = true;
    return;
  }
  // Rows that were seen keep their height where they are not laid out any more.
  const style = document.styleSheets[0];
  style.insertRule(
    "@media screen { #rows tr { contain-intrinsic-size: auto 41px; } }", style.cssRules.length);
  const people = [...rows.rows].map((row, order) => new Person(row, order));
  let sorted = people;
  let shown = people;
  let order = { column: 1, isDescending: true };
  let query = null;
  /** What was searched for comes in the order of how well it fits, until another is chosen. */
  let isByFit = true;

  const search = $("#search");
  const status = $("#status");
  const total = people.length.toLocaleString("en");
  const tellStatus = () => {
    const count = shown.length.toLocaleString("en");
    status.textContent = !query && wordsIn(search.value).length ? words.tooShort
      : words.status.replace("{shown}", count).replace("{total}", total);
  };

  /* One row at a time is reached by Tab; the arrow keys reach the others. */
  let stop = null;
  const stopAt = (person) => {
    if (stop) stop.button.tabIndex = -1;
    if (person) person.button.tabIndex = 0;
    stop = person;
  };

  /** Puts the rows in their order, some of them on top. Those that were there go back first. */
  let top = [];
  const arrange = (next) => {
    for (const { row } of top) row.remove();
    top = next;
    const moved = new Set(next);
    let place = rows.firstElementChild;
    for (const { row } of [...next, ...sorted.filter((person) => !moved.has(person))]) {
      if (row === place) place = place.nextElementSibling;
      else rows.insertBefore(row, place);
    }
  };

  /** On the screen those who were searched for, on paper everybody. */
  const draw = () => {
    const found = new Set(shown);
    for (const person of people) {
      const isOut = !found.has(person);
      if (person.isOut !== isOut) person.row.classList.toggle("out", isOut);
      person.isOut = isOut;
    }
    $("#list").classList.toggle("filtered", shown.length < people.length);
    $$(".topmost", rows).forEach((row) => row.classList.remove("topmost"));
    if (shown.length) shown[0].row.classList.add("topmost");
    stopAt(shown[0]);
  };

  const compare = ({ column, isDescending }) => {
    const values = new Map(people.map((person) => [person, person.value(column)]));
    return (a, b) => {
      const [x, y] = [values.get(a), values.get(b)];
      return (x < y ? -1 : x > y ? 1 : 0) * (isDescending ? -1 : 1) || a.order - b.order;
    };
  };

  /* Search */
  const filter = () => {
    let isMixed = false;
    shown = sorted;
    if (query) {
      shown = sorted.filter((person) => query.finds(person));
      const ranks = new Map(shown.map((person) => [person, query.rank(person)]));
      isMixed = isByFit && new Set(ranks.values()).size > 1;
      if (isMixed) shown.sort((a, b) => ranks.get(a) - ranks.get(b));
    }
    arrange(isMixed ? shown : []);
    draw();
    tellOrder(isMixed);
    tellStatus();
  };
  const look = (isFinal) => {
    query = new Query(search.value);
    // Whoever has a shorter name is found by all of it.
    if (!query.isEnough && isFinal) query = new Query(search.value, true);
    const isFit = query.isEnough || (isFinal && people.some((person) => query.finds(person)));
    if (!query.words.length || !isFit) query = null;
    isByFit = true;
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
    .filter(({ column, label }) => column !== 6 && label);
  const tellOrder = (isMixed) => {
    for (const { head, column } of columns) {
      if (isMixed || column !== order.column) head.removeAttribute("aria-sort");
      else head.setAttribute("aria-sort", order.isDescending ? "descending" : "ascending");
    }
    select.value = isMixed ? "" : String(order.column);
  };
  const sortBy = (column, isDescending) => {
    order = { column, isDescending };
    isByFit = false;
    sorted = [...people].sort(compare(order));
    filter();
  };
  select.append(make("option", { value: "", hidden: true }, words.bestMatch));
  for (const { head, column, label } of columns) {
    const button = make("button", { type: "button" }, label);
    head.textContent = "";
    head.append(button);
    button.addEventListener("click", () => {
      sortBy(column, order.column === column ? !order.isDescending : column > 0);
    });
    select.append(make("option", { value: String(column) }, label));
  }
  select.addEventListener("change", () => sortBy(Number(select.value), select.value !== "0"));
  $("#list").classList.add("alive");

  /* Details of a person, and of a minute in the strip */
  const focusOn = (person) => {
    stopAt(person);
    person.button.focus();
  };
  const showPerson = (person, isSpoken) => {
    const frame = person.row.cells[0].getBoundingClientRect();
    showDetails(person.name, person.facts, frame.left, frame.top + 30);
    if (isSpoken) say(person.name, person.facts);
  };
  let cell = -1;
  const showCell = (person, index, isSpoken) => {
    if (!words.clocks.length) return;
    cell = clamp(index, 0, words.clocks.length - 1);
    const frame = $("svg", person.row.cells[6]).getBoundingClientRect();
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
    if (person && strip && words.clocks.length) {
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
    if (person && isFocusSeen(event.target)) showPerson(person);
  });
  rows.addEventListener("focusout", hideDetails);
  rows.addEventListener("keydown", (event) => {
    const person = personAt(event);
    if (!person) return;
    const place = shown.indexOf(person);
    const last = shown.length - 1;
    const moves = {
      ArrowDown: () => focusOn(shown[Math.min(place + 1, last)]),
      ArrowUp: () => focusOn(shown[Math.max(place - 1, 0)]),
      ArrowRight: () => showCell(person, cell + 1, true),
      ArrowLeft: () => showCell(person, cell - 1, true),
      Home: () => showCell(person, 0, true),
      End: () => showCell(person, words.clocks.length - 1, true),
    };
    if (event.key === "Tab") {
      if (event.shiftKey) goOnFrom(heads[heads.length - 1], "beforeend");
      else goOnFrom($("#list"), "afterend");
    }
    if (!(event.key in moves)) return;
    event.preventDefault();
    moves[event.key]();
  });
  const back = $(".back");
  if (back) back.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && event.shiftKey && stop) goOnFrom(stop.button, "afterend");
  });
  $("#list").setAttribute("aria-describedby", "hint");

  /* Links to one attendee, paper, data */
  const reveal = () => {
    const row = document.getElementById(location.hash.slice(1));
    const person = row && row.person;
    if (!person) return;
    if (person.isOut) {
      search.value = "";
      look(false);
    }
    row.scrollIntoView({ block: "center" });
    focusOn(person);
  };
  addEventListener("hashchange", reveal);
  let onTop = [];
  addEventListener("beforeprint", () => {
    onTop = top;
    arrange([]);
  });
  addEventListener("afterprint", () => arrange(onTop));
  $("#download").addEventListener("click", () => download(people, columns));

  // Rows become alive, and ready for a search, while nothing else is to do.
  const prepare = (from) => {
    const next = people.slice(from, from + AT_ONCE);
    for (const person of next) [person.searchedName, person.searchedCompany, person.button];
    if (next.length) soon(() => prepare(from + AT_ONCE));
  };
  const soon = window.requestIdleCallback || ((work) => setTimeout(work, 50));
  soon(() => prepare(0));

  sortBy(1, true);
  if (document.activeElement === document.body && location.hash.length < 2) goOnFrom(document.body, "afterbegin");
  reveal();
}

/* ---- The data as CSV ---- */

/** The words of a title as they are written, cut between characters. */
function fileName(title) {
  const words = title.normalize("NFC").match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}\u200C\u200D]*/gu) || ["report"];
  const whole = words.join("-");
  const [part] = whole.match(/^.{1,60}(?![\p{M}\u200C\u200D])/u) || [whole];
  return part.replace(/-$/, "");
}

function download(people, columns) {
  const quote = (text) => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
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
    const numbers = figures.map((one) => person.figure(one.column).replace(/,/g, ""));
    return [...texts, ...numbers, inert(externalID)];
  });
  const csv = [heads, ...lines].map((line) => line.map(quote).join(",")).join("\r\n");
  const address = URL.createObjectURL(new Blob(["\uFEFF", csv, "\r\n"], { type: "text/csv" }));
  make("a", { href: address, download: `${fileName(words.title)}.csv` }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

startBar();
startFolds();
startTimeline();
startMap();
startAttendees();
