"""What a page says, read out of its document as a browser has it."""

from dataclasses import dataclass

from texts import shown

TABLES = """() => {
  // Pictures repeat what stands beside them, and the small print of a row is no name.
  const text = cell => {
    const copy = cell.cloneNode(true)
    copy.querySelectorAll("svg, small").forEach(part => part.remove())
    return copy.textContent
  }
  const spread = cells => [...cells].flatMap(cell => Array(cell.colSpan).fill(cell))
  return [...document.querySelectorAll("table")].map(table => ({
    caption: table.caption?.textContent ?? "",
    heads: table.tHead ? spread(table.tHead.rows[0].cells).map(text) : [],
    rows: [...table.tBodies].flatMap(body => [...body.rows])
      .map(row => ({id: row.id, cells: [...row.cells].map(text)})),
  }))
}"""

TEXT = """() => {
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT)
  const texts = []
  while (walker.nextNode()) {
    const text = walker.currentNode
    if (!text.parentElement.closest("script, style, title, desc")) texts.push(text.data)
  }
  return texts.join(" ")
}"""


@dataclass
class Row:
    name: str  # the row's own head, or the first cell
    id: str
    cells: list

    def __getitem__(self, column):
        return self.cells[column] if column is not None and column < len(self.cells) else None


@dataclass
class Table:
    caption: str
    heads: list
    rows: list

    def column(self, head):
        """Where the column of a head is; nil where there is none. The last one, of a head over several."""
        places = [place for place, text in enumerate(self.heads) if text == head]
        return places[-1] if places else None


def tables(page):
    return [
        Table(
            shown(table["caption"]),
            [shown(head) for head in table["heads"]],
            [row_of([shown(cell) for cell in row["cells"]], row["id"]) for row in table["rows"]],
        )
        for table in page.evaluate(TABLES)
    ]


def row_of(cells, row_id):
    return Row(cells[0] if cells else "", row_id, cells)


def text(page):
    """Everything in the main part that is not a picture, in one line."""
    return shown(page.evaluate(TEXT))
