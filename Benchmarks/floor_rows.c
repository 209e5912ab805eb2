/* The floor under a row of the attendee list: plain C on Cairo and Pango draws the same table.
 *
 * usage: floor_rows FONTS CACHE ROWS OUTPUT.pdf [CREATION-DATE]
 *
 * FONTS is the folder of the project's fonts, CACHE a folder for fontconfig. ROWS has a line an
 * attendee with fourteen fields between tabs:
 *
 *   name  anonymous(0/1)  title  company  minutes  reactions  chat  polls  rate  share(0..1)
 *   threads  downloads  hands  heat(a character a cell, '.' or '0'..'4')
 *
 * Method: each word is shaped once and kept; glyphs are shown once a style and row; bars, hairlines
 * and heat runs are gathered over a page, one path a colour, the runs as thick butt-capped lines.
 * Pages have 25 rows between the running head, the table head and the footer of the report.
 *
 * Prints "rows pages us_per_row bytes_per_row": processor time and bytes of the whole process
 * divided by the rows. To leave out the fixed cost, subtract a run with an empty file.
 */
#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>

enum { FIELDS = 14, ROWS_PER_PAGE = 25, BUCKETS = 16384, LEVELS = 6 };

static const double WIDTH = 595.28, HEIGHT = 841.89, LEFT = 40, CONTENT = 516;
static const double NAME_WIDTH = 120, WIDE = 272, ROW = 28, EXTRA_LINE = 10;
static const char FAMILIES[] =
    "Inter,Noto Sans Arabic,Noto Sans Hebrew,Noto Sans Devanagari,Noto Sans Thai,"
    "Noto Sans Armenian,Noto Sans Bengali,Noto Sans Ethiopic,Noto Sans Georgian,"
    "Noto Sans Gujarati,Noto Sans Gurmukhi,Noto Sans Kannada,Noto Sans Khmer,Noto Sans Lao,"
    "Noto Sans Malayalam,Noto Sans Myanmar,Noto Sans Oriya,Noto Sans Sinhala,Noto Sans Tamil,"
    "Noto Sans Telugu,Noto Sans Thaana,WenQuanYi Micro Hei,Noto Sans Symbols,"
    "Noto Sans Symbols2,Noto Sans Math,Symbola,Unifont,Unifont Upper";

static void fail(const char *what, const char *why) {
  fprintf(stderr, "floor_rows: %s: %s\n", what, why);
  exit(1);
}

/* ---- Arrays that grow and are used again ---- */

#define ARRAY(Type) struct { Type *at; size_t count, capacity; }
#define APPEND(array, value)                                                      \
  do {                                                                            \
    if ((array).count == (array).capacity) {                                      \
      (array).capacity = (array).capacity ? 2 * (array).capacity : 64;            \
      (array).at = realloc((array).at, (array).capacity * sizeof *(array).at);    \
    }                                                                             \
    (array).at[(array).count++] = (value);                                        \
  } while (0)

/* ---- Words, shaped once ---- */

typedef struct {
  cairo_scaled_font_t *font;
  cairo_glyph_t *glyphs;
  cairo_text_cluster_t *clusters;
  char *utf8;
  int glyph_count, cluster_count, length;
  bool is_backward;
} Run;

typedef struct Word {
  struct Word *next;
  char *key;
  size_t length;
  double width;
  Run *runs;
  int run_count;
} Word;

typedef struct {
  double size;
  PangoWeight weight;
  bool is_tabular;
  PangoFontDescription *description;
  PangoAttrList *attributes;
  Word *words[BUCKETS];
} Style;

static Style name_style = {8.5, PANGO_WEIGHT_SEMIBOLD};
static Style anonymous_style = {8.5, PANGO_WEIGHT_MEDIUM};
static Style key_style = {8.5, PANGO_WEIGHT_SEMIBOLD, true};
static Style figure_style = {8.5, PANGO_WEIGHT_MEDIUM, true};
static Style zero_style = {8.5, PANGO_WEIGHT_NORMAL, true};
static Style micro_style = {6.75, PANGO_WEIGHT_NORMAL};
static Style counter_style = {6.75, PANGO_WEIGHT_SEMIBOLD, true};
static Style detail_style = {7.25, PANGO_WEIGHT_NORMAL};
static Style column_style = {7.25, PANGO_WEIGHT_MEDIUM};
static Style clock_style = {6.75, PANGO_WEIGHT_NORMAL, true};
static Style head_style = {7.5, PANGO_WEIGHT_MEDIUM};
static Style folio_style = {7.5, PANGO_WEIGHT_MEDIUM, true};
static Style product_style = {7.5, PANGO_WEIGHT_SEMIBOLD};
static Style small_style = {7.5, PANGO_WEIGHT_NORMAL};

static PangoLayout *layout;
static Style *layout_style;

static void open_fonts(const char *fonts, const char *cache) {
  char *xml = g_markup_printf_escaped(
      "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\"><fontconfig>"
      "<dir>%s</dir><cachedir>%s</cachedir><selectfont><rejectfont><pattern>"
      "<patelt name=\"color\"><bool>true</bool></patelt></pattern></rejectfont></selectfont>"
      "</fontconfig>", fonts, cache);
  FcConfig *config = FcConfigCreate();
  if (!FcConfigParseAndLoadFromMemory(config, (const FcChar8 *)xml, FcTrue) ||
      !FcConfigBuildFonts(config))
    fail(fonts, "no usable fonts");
  g_free(xml);
  PangoFontMap *map = pango_cairo_font_map_new();
  pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(map), config);
  pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(map), 72);
  PangoContext *context = pango_font_map_create_context(map);
  pango_context_set_round_glyph_positions(context, FALSE);
  pango_context_set_base_dir(context, PANGO_DIRECTION_LTR);
  pango_context_set_language(context, pango_language_from_string("en"));
  cairo_font_options_t *options = cairo_font_options_create();
  cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
  pango_cairo_context_set_font_options(context, options);
  cairo_font_options_destroy(options);
  layout = pango_layout_new(context);
  pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
}

static void select_style(Style *style) {
  if (layout_style == style) return;
  if (!style->description) {
    style->description = pango_font_description_new();
    pango_font_description_set_family_static(style->description, FAMILIES);
    pango_font_description_set_absolute_size(style->description, style->size * PANGO_SCALE);
    pango_font_description_set_weight(style->description, style->weight);
    style->attributes = pango_attr_list_new();
    const char *features = style->is_tabular ? "liga=0,clig=0,tnum=1" : "liga=0,clig=0";
    pango_attr_list_insert(style->attributes, pango_attr_font_features_new(features));
  }
  pango_layout_set_font_description(layout, style->description);
  pango_layout_set_attributes(layout, style->attributes);
  layout_style = style;
}

static Run make_run(PangoGlyphItem *item, const char *text, double *x) {
  PangoFont *font = item->item->analysis.font;
  Run run = {
      .font = pango_cairo_font_get_scaled_font(PANGO_CAIRO_FONT(font)),
      .glyphs = malloc(item->glyphs->num_glyphs * sizeof(cairo_glyph_t)),
      .clusters = malloc(item->item->length * sizeof(cairo_text_cluster_t)),
      .utf8 = g_strndup(text + item->item->offset, item->item->length),
      .length = item->item->length,
      .is_backward = item->item->analysis.level % 2 == 1,
  };
  cairo_scaled_font_reference(run.font);
  for (int i = 0; i < item->glyphs->num_glyphs; i++) {
    PangoGlyphInfo *info = &item->glyphs->glyphs[i];
    if (info->glyph != PANGO_GLYPH_EMPTY)
      run.glyphs[run.glyph_count++] = (cairo_glyph_t){
          info->glyph, *x + info->geometry.x_offset / (double)PANGO_SCALE,
          info->geometry.y_offset / (double)PANGO_SCALE};
    *x += info->geometry.width / (double)PANGO_SCALE;
  }
  PangoGlyphItemIter iter;
  for (bool more = pango_glyph_item_iter_init_start(&iter, item, text); more;
       more = pango_glyph_item_iter_next_cluster(&iter)) {
    int low = MIN(iter.start_glyph, iter.end_glyph + 1);
    int high = MAX(iter.start_glyph + 1, iter.end_glyph);
    int count = 0;
    for (int i = low; i < high; i++) count += item->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY;
    run.clusters[run.cluster_count++] =
        (cairo_text_cluster_t){iter.end_index - iter.start_index, count};
  }
  return run;
}

static Word *shape(const char *text, size_t length, Style *style) {
  Word *word = calloc(1, sizeof *word);
  word->key = g_strndup(text, length);
  word->length = length;
  select_style(style);
  pango_layout_set_text(layout, word->key, length);
  PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
  word->runs = malloc(g_slist_length(line->runs) * sizeof(Run));
  for (GSList *node = line->runs; node; node = node->next)
    word->runs[word->run_count++] = make_run(node->data, word->key, &word->width);
  return word;
}

static Word *find(const char *text, size_t length, uint64_t hash, Style *style) {
  Word **head = &style->words[hash % BUCKETS];
  for (Word *word = *head; word; word = word->next)
    if (word->length == length && !memcmp(word->key, text, length)) return word;
  Word *word = shape(text, length, style);
  word->next = *head;
  return *head = word;
}

/* Words may be shaped apart up to the Cyrillic letters; beyond, a text is one piece. */
static bool is_simple(const char *text) {
  for (const uint8_t *byte = (const uint8_t *)text; *byte; byte++)
    if (*byte > 0xD3 && *byte != 0xE2) return false;
  return true;
}

/* The next word with the space behind it, or NULL at the end. */
static Word *next_word(const char **text, bool simple, Style *style) {
  const char *end = *text;
  uint64_t hash = 0xCBF29CE484222325;
  while (*end) {
    hash = (hash ^ (uint8_t)*end) * 0x100000001B3;
    if (*end++ == ' ' && simple) break;
  }
  if (end == *text) return NULL;
  Word *word = find(*text, end - *text, hash, style);
  *text = end;
  return word;
}

static double width_of(const char *text, Style *style) {
  bool simple = is_simple(text);
  double width = 0;
  for (Word *word; (word = next_word(&text, simple, style));) width += word->width;
  return width;
}

/* ---- Text on the page ---- */

static cairo_t *cairo;
static struct {
  cairo_scaled_font_t *font;
  uint32_t color;
  bool is_backward;
  ARRAY(cairo_glyph_t) glyphs;
  ARRAY(cairo_text_cluster_t) clusters;
  ARRAY(char) utf8;
} pending;

static void set_color(uint32_t color) {
  cairo_set_source_rgb(
      cairo, (color >> 16) / 255.0, (color >> 8 & 255) / 255.0, (color & 255) / 255.0);
}

static void flush_text(void) {
  if (!pending.font) return;
  set_color(pending.color);
  cairo_set_scaled_font(cairo, pending.font);
  cairo_show_text_glyphs(
      cairo, pending.utf8.at, pending.utf8.count, pending.glyphs.at, pending.glyphs.count,
      pending.clusters.at, pending.clusters.count,
      pending.is_backward ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  pending.font = NULL;
  pending.glyphs.count = pending.clusters.count = pending.utf8.count = 0;
}

static void append_run(const Run *run, double x, double y, uint32_t color) {
  if (pending.font != run->font || pending.color != color || pending.is_backward ||
      run->is_backward)
    flush_text();
  pending.font = run->font;
  pending.color = color;
  pending.is_backward = run->is_backward;
  for (int i = 0; i < run->glyph_count; i++) {
    cairo_glyph_t glyph = run->glyphs[i];
    glyph.x += x;
    glyph.y += y;
    APPEND(pending.glyphs, glyph);
  }
  for (int i = 0; i < run->cluster_count; i++) APPEND(pending.clusters, run->clusters[i]);
  for (int i = 0; i < run->length; i++) APPEND(pending.utf8, run->utf8[i]);
}

/* Shows a text from x on; returns the x behind it. */
static double show(const char *text, Style *style, uint32_t color, double x, double y) {
  bool simple = is_simple(text);
  for (Word *word; (word = next_word(&text, simple, style));) {
    for (int i = 0; i < word->run_count; i++) append_run(&word->runs[i], x, y, color);
    x += word->width;
  }
  return x;
}

static void show_before(const char *text, Style *style, uint32_t color, double end, double y) {
  show(text, style, color, end - width_of(text, style), y);
}

/* Shows a text, or its longest beginning of whole characters with an ellipsis. */
static double show_fitting(
    const char *text, Style *style, uint32_t color, double x, double y, double room) {
  if (width_of(text, style) <= room) return show(text, style, color, x, y);
  char *cut = malloc(strlen(text) + 4);
  size_t low = 0, high = g_utf8_strlen(text, -1);
  while (low < high) {
    size_t middle = (low + high + 1) / 2;
    size_t bytes = g_utf8_offset_to_pointer(text, middle) - text;
    memcpy(cut, text, bytes);
    strcpy(cut + bytes, "…");
    if (width_of(cut, style) <= room) low = middle; else high = middle - 1;
  }
  size_t bytes = g_utf8_offset_to_pointer(text, low) - text;
  memcpy(cut, text, bytes);
  while (bytes > 0 && cut[bytes - 1] == ' ') bytes--;
  strcpy(cut + bytes, "…");
  x = show(cut, style, color, x, y);
  free(cut);
  return x;
}

/* Where the first line of a text ends. */
static size_t end_of_line(const char *text, Style *style, double width) {
  select_style(style);
  pango_layout_set_width(layout, width * PANGO_SCALE);
  pango_layout_set_text(layout, text, -1);
  PangoLayoutLine *second = pango_layout_get_line_readonly(layout, 1);
  size_t end = second ? (size_t)second->start_index : strlen(text);
  pango_layout_set_width(layout, -1);
  return end;
}

/* Shows a name in lines, the first narrow; returns how many lines there are beyond it. */
static int show_name(const char *text, Style *style, uint32_t color, double y) {
  if (width_of(text, style) <= NAME_WIDTH) {
    show(text, style, color, LEFT, y);
    return 0;
  }
  int lines = 0;
  for (double width = NAME_WIDTH; *text; width = WIDE, lines++) {
    size_t end = end_of_line(text, style, width);
    char *line = g_strndup(text, end);
    show(line, style, color, LEFT, y + lines * EXTRA_LINE);
    g_free(line);
    text += end;
  }
  return lines - 1;
}

/* ---- Marks, gathered over a page ---- */

typedef struct { double x0, x1, y; } Segment;
typedef ARRAY(Segment) Segments;

static const uint32_t INK1 = 0x10151C, INK2 = 0x2E3744, INK3 = 0x55616F, RULE2 = 0xE1E6EB,
                      TRACK = 0xE6EAEE, GREEN = 0x15906A;
/* Absent, then from none to high. */
static const uint32_t RAMP[LEVELS] = {0xBFC7D0, 0xE1E6E4, 0xB5D3C4, 0x78B497, 0x277C5C, 0x0A4332};

static Segments hairlines, tracks, bars, heat[LEVELS];

static void stroke(Segments *segments, uint32_t color, double width) {
  if (!segments->count) return;
  for (size_t i = 0; i < segments->count; i++) {
    Segment segment = segments->at[i];
    cairo_move_to(cairo, segment.x0, segment.y);
    cairo_line_to(cairo, segment.x1, segment.y);
  }
  set_color(color);
  cairo_set_line_width(cairo, width);
  cairo_stroke(cairo);
  segments->count = 0;
}

static void add_heat(const char *cells, double x, double y, double width) {
  size_t count = strlen(cells);
  double pitch = width / (count ? count : 1);
  for (size_t start = 0; start < count;) {
    size_t end = start + 1;
    while (end < count && cells[end] == cells[start]) end++;
    int level = cells[start] == '.' ? 0 : cells[start] - '0' + 1;
    if (level < 0 || level >= LEVELS) fail(cells, "no heat strip");
    Segment segment = {x + start * pitch, x + end * pitch, y};
    APPEND(heat[level], segment);
    start = end;
  }
}

static void draw_marks(void) {
  flush_text();
  stroke(&tracks, TRACK, 3.5);
  stroke(&bars, GREEN, 3.5);
  stroke(&hairlines, RULE2, 0.5);
  for (int level = 0; level < LEVELS; level++)
    stroke(&heat[level], RAMP[level], level ? 10 : 0.75);
}

static void rule(double y, uint32_t color, double width) {
  Segment segment = {LEFT, LEFT + CONTENT, y};
  Segments one = {&segment, 1, 1};
  flush_text();
  stroke(&one, color, width);
}

/* ---- Pages ---- */

static void draw_head(size_t first, size_t last, size_t total) {
  char range[80];
  snprintf(range, sizeof range, "Attendees %zu–%zu of %zu", first, last, total);
  show("Shipping every Tuesday: inside the release train", &head_style, INK3, LEFT, 34);
  show_before(range, &head_style, INK2, LEFT + CONTENT, 34);
  rule(42, RULE2, 0.5);
  static const struct { const char *text; double end, y; } columns[] = {
      {"viewed", 152, 77}, {"Minutes", 152, 68}, {"Reactions", 191, 77}, {"messages", 230, 77},
      {"Chat", 230, 68}, {"answered", 269, 77}, {"Polls", 269, 68}, {"rate", 324, 77},
      {"engagement", 324, 68}, {"Live", 324, 59}};
  show("Name", &column_style, INK3, LEFT, 77);
  for (size_t i = 0; i < sizeof columns / sizeof *columns; i++)
    show_before(columns[i].text, &column_style, INK3, LEFT + columns[i].end, columns[i].y);
  show("Engagement by minute", &column_style, INK3, LEFT + 336, 56);
  show_before("high", &micro_style, INK3, LEFT + CONTENT, 56);
  for (int level = 1; level < LEVELS; level++) {
    double x = LEFT + 460 + 7 * level;
    Segment segment = {x, x + 6.5, 53.4};
    Segments one = {&segment, 1, 1};
    flush_text();
    stroke(&one, RAMP[level], 6);
  }
  show_before("low", &micro_style, INK3, LEFT + 464, 56);
  for (int quarter = 0; quarter <= 4; quarter++) {
    double x = LEFT + 336 + 45 * quarter;
    char clock[8];
    snprintf(clock, sizeof clock, "%d:%02d", 16 + quarter / 4, quarter * 15 % 60);
    show_before(clock, &clock_style, INK2, x + (quarter ? 9 : 18), 70.5);
  }
  rule(81, INK1, 0.75);
}

static void draw_footer(size_t page, size_t pages) {
  char folio[60];
  snprintf(folio, sizeof folio, "Page %zu of %zu", page, pages);
  show("Recap", &product_style, INK2, LEFT + 12, 814);
  show("Session report", &small_style, INK3, LEFT + 45, 814);
  show_before(folio, &folio_style, INK2, LEFT + CONTENT, 814);
  flush_text();
}

static bool is_zero(const char *figure) { return !strcmp(figure, "0"); }

static double draw_row(char *const *field, double y) {
  bool is_anonymous = *field[1] == '1';
  Style *style = is_anonymous ? &anonymous_style : &name_style;
  int lines = show_name(field[0], style, is_anonymous ? INK3 : INK1, y + 11.5);
  show_before(field[4], &key_style, INK1, LEFT + 152, y + 11.5);
  show_before(field[8], &key_style, INK1, LEFT + 324, y + 11.5);
  for (int zeros = 0; zeros <= 1; zeros++)
    for (int i = 0; i < 3; i++)
      if (is_zero(field[5 + i]) == zeros)
        show_before(
            field[5 + i], zeros ? &zero_style : &figure_style, zeros ? INK3 : INK1,
            LEFT + 191 + 39 * i, y + 11.5);

  static const char *const labels[] = {"Q&A threads", "Downloads", "Raised hand"};
  static const double starts[] = {336, 404, 464};
  double x[3];
  for (int i = 0; i < 3; i++)
    x[i] = show(labels[i], &micro_style, INK3, LEFT + starts[i], y + 23) + 3.5;
  for (int zeros = 1; zeros >= 0; zeros--)
    for (int i = 0; i < 3; i++)
      if (is_zero(field[10 + i]) == zeros)
        show(field[10 + i], zeros ? &micro_style : &counter_style, zeros ? INK3 : INK1, x[i],
             y + 23);

  double baseline = y + 21.5 + lines * EXTRA_LINE, next = LEFT;
  bool has_both = *field[2] && *field[3];
  if (*field[2])
    next = show_fitting(
        field[2], &detail_style, INK3, next, baseline, WIDE - (has_both ? 60 : 0));
  if (has_both) next = show(", ", &detail_style, INK3, next, baseline);
  if (*field[3])
    show_fitting(field[3], &detail_style, INK3, next, baseline, WIDE - (next - LEFT));

  double share = atof(field[9]);
  Segment track = {LEFT + 288, LEFT + 324, y + 18.75};
  Segment bar = {track.x0, track.x0 + 36 * share, track.y};
  APPEND(tracks, track);
  if (share > 0) APPEND(bars, bar);
  add_heat(field[13], LEFT + 336, y + 9, 180);
  y += ROW + lines * EXTRA_LINE;
  Segment hairline = {LEFT, LEFT + CONTENT, y};
  APPEND(hairlines, hairline);
  return y;
}

/* ---- The file ---- */

static char *read_file(const char *path) {
  FILE *file = fopen(path, "rb");
  if (!file) fail(path, "cannot be read");
  fseek(file, 0, SEEK_END);
  long size = ftell(file);
  rewind(file);
  char *text = malloc(size + 1);
  text[fread(text, 1, size, file)] = 0;
  fclose(file);
  return text;
}

/* Cuts the text into fields in place; returns how many rows there are. */
static size_t cut_fields(char *text, char ***fields) {
  ARRAY(char *) cut = {0};
  for (char *line = text; *line;) {
    char *end = line + strcspn(line, "\n");
    char *next = *end ? end + 1 : end;
    *end = 0;
    for (int i = 0; i < FIELDS; i++) {
      if (!line) fail(text, "a row has too few fields");
      APPEND(cut, strsep(&line, "\t"));
    }
    line = next;
  }
  *fields = cut.at;
  return cut.count / FIELDS;
}

static cairo_status_t write_bytes(void *file, const unsigned char *bytes, unsigned count) {
  return fwrite(bytes, 1, count, file) == count ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_WRITE_ERROR;
}

static double processor_seconds(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec +
         (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

int main(int count, char **arguments) {
  if (count < 5 || count > 6) {
    fprintf(stderr, "usage: floor_rows FONTS CACHE ROWS OUTPUT.pdf [CREATION-DATE]\n");
    return 64;
  }
  open_fonts(arguments[1], arguments[2]);
  char **fields = NULL;
  size_t rows = cut_fields(read_file(arguments[3]), &fields);
  FILE *file = fopen(arguments[4], "wb");
  if (!file) fail(arguments[4], "cannot be written");
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(write_bytes, file, WIDTH, HEIGHT);
  if (count > 5)
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, arguments[5]);
  cairo = cairo_create(surface);

  size_t pages = (rows + ROWS_PER_PAGE - 1) / ROWS_PER_PAGE;
  if (!pages) pages = 1;
  for (size_t page = 0; page < pages; page++) {
    size_t first = page * ROWS_PER_PAGE;
    size_t last = MIN(rows, first + ROWS_PER_PAGE);
    draw_head(first + 1, last, rows);
    double y = 81;
    for (size_t row = first; row < last; row++) y = draw_row(fields + row * FIELDS, y);
    draw_marks();
    draw_footer(page + 1, pages);
    cairo_show_page(cairo);
  }
  cairo_destroy(cairo);
  cairo_surface_finish(surface);
  cairo_status_t status = cairo_surface_status(surface);
  if (status != CAIRO_STATUS_SUCCESS) fail(arguments[4], cairo_status_to_string(status));
  if (fclose(file)) fail(arguments[4], "cannot be written");

  struct stat output;
  stat(arguments[4], &output);
  double per_row = rows ? 1.0 / rows : 0;
  printf(
      "%zu %zu %.2f %.1f\n", rows, pages, 1e6 * processor_seconds() * per_row,
      output.st_size * per_row);
  return 0;
}
