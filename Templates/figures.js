/* ---- Tables of people: a follow-up, an event. Added to a report that has one of them. ---- */

/** What a cell counts: nothing comes last, "<1" before 1. */
function amount(text) {
  const number = parseFloat(text.replace(/,/g, "").replace("<1", "0.5"));
  return Number.isNaN(number) ? -1 : number;
}

/** Heads become buttons that sort: names from A on, figures from the most down. */
function startSorting(table, body, columns, sorted) {
  const rows = [...body.rows];
  const heads = [...table.tHead.rows[0].cells];
  const names = new Intl.Collator(document.documentElement.lang);
  const text = (row, column) => row.cells[column].textContent.trim();
  const orders = {
    ascending: (column) => (a, b) => column === 0
      ? names.compare(text(a, 0), text(b, 0)) : amount(text(a, column)) - amount(text(b, column)),
    descending: (column) => (a, b) => orders.ascending(column)(b, a),
  };
  const sort = (column, order) => {
    heads.forEach((head) => head.removeAttribute("aria-sort"));
    heads[column].setAttribute("aria-sort", order);
    body.append(...[...rows].sort(orders[order](column)));
  };
  for (const column of columns) {
    const button = make("button", { type: "button" }, ...heads[column].childNodes);
    heads[column].append(button);
    button.addEventListener("click", () => {
      const isDescending = heads[column].getAttribute("aria-sort") === "descending";
      const isAscending = heads[column].getAttribute("aria-sort") === "ascending";
      sort(column, isDescending || (column === 0 && !isAscending) ? "ascending" : "descending");
    });
  }
  heads[sorted].setAttribute("aria-sort", "descending");
}

/** Whose a cell of the matrix is, and of which session. */
function startCells(table) {
  const titles = $$("table.sessions th bdi").map((title) => title.textContent);
  const point = (event) => {
    const cell = event.target.closest("[data-s]");
    const minutes = cell && cell.textContent.trim();
    if (!minutes) return hideSoon();
    const { left, bottom } = cell.getBoundingClientRect();
    const name = cell.parentElement.cells[0].firstChild.textContent;
    const label = $("td:not([data-s]) ~ td[data-label]", cell.parentElement).dataset.label;
    const title = titles[Number(cell.dataset.s.replace(/,/g, "")) - 1];
    showDetails(title, [[label, minutes], ["", name]], left, bottom - 12);
  };
  table.addEventListener("pointermove", (event) => {
    if (event.pointerType === "mouse") point(event);
  });
  table.addEventListener("click", point);
  table.addEventListener("pointerleave", hideSoon);
}

/** What the marks of charts say: their native titles give way to the box of the page. */
function startMarks() {
  const marks = $$("svg .mark");
  for (const mark of marks) {
    const title = $("title", mark);
    mark.dataset.details = title.textContent;
    title.remove();
  }
  const point = (event) => {
    const [title, ...facts] = event.currentTarget.dataset.details.split("\n");
    const parts = facts.map((fact) => fact.split(/: (.*)/));
    showDetails(title, parts, event.clientX, event.clientY);
  };
  for (const mark of marks) {
    mark.addEventListener("pointermove", (event) => {
      if (event.pointerType === "mouse") point(event);
    });
    mark.addEventListener("click", point);
    mark.addEventListener("pointerleave", hideSoon);
  }
}

startMarks();
for (const table of $$("table.worth")) {
  const last = table.tHead.rows[0].cells.length - 1;
  // The second column is the bar of all points.
  const columns = [...Array(last + 1).keys()].filter((column) => column !== 1);
  startSorting(table, table.tBodies[0], columns, last);
}
for (const table of $$("table.matrix")) {
  const heads = [...table.tHead.rows[0].cells];
  // By live minutes, behind the sessions and how many of them.
  const sorted = heads.findIndex((head) => head.className === "num") + 1;
  startSorting(table, table.tBodies[1], heads.keys(), sorted);
  startCells(table);
}
