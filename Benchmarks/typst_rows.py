"""typst_rows.py ROWS OUT.pdf FONTS: draws rows with Typst, without tags."""

import sys
from pathlib import Path

import typst

rows, output, fonts = (Path(argument).resolve() for argument in sys.argv[1:])
typst.compile(
    Path(__file__).with_suffix(".typ"), output=output, root="/", font_paths=[fonts], ignore_system_fonts=True,
    pdf_tags=False, sys_inputs={"rows": str(rows)})
