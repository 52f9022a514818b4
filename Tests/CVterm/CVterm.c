#include "CVterm.h"
#include <stdlib.h>
#include <string.h>

static int property(VTermProp property, VTermValue *value, void *user) {
  cvt_terminal *terminal = user;
  if (property == VTERM_PROP_ALTSCREEN) terminal->alternate = value->boolean;
  if (property == VTERM_PROP_CURSORVISIBLE) terminal->cursor_visible = value->boolean;
  return 1;
}

static int bell(void *user) {
  ((cvt_terminal *)user)->bells++;
  return 1;
}

cvt_terminal *cvt_new(int rows, int columns) {
  cvt_terminal *terminal = calloc(1, sizeof *terminal);
  if (!terminal) return NULL;
  terminal->vterm = vterm_new(rows, columns);
  vterm_set_utf8(terminal->vterm, 1);
  terminal->screen = vterm_obtain_screen(terminal->vterm);
  terminal->callbacks.settermprop = property;
  terminal->callbacks.bell = bell;
  vterm_screen_set_callbacks(terminal->screen, &terminal->callbacks, terminal);
  vterm_screen_enable_altscreen(terminal->screen, 1);
  vterm_screen_reset(terminal->screen, 1);
  return terminal;
}

void cvt_free(cvt_terminal *terminal) {
  vterm_free(terminal->vterm);
  free(terminal);
}

void cvt_resize(cvt_terminal *terminal, int rows, int columns) { vterm_set_size(terminal->vterm, rows, columns); }

void cvt_cursor(const cvt_terminal *terminal, int *row, int *column) {
  VTermPos position;
  vterm_state_get_cursorpos(vterm_obtain_state(terminal->vterm), &position);
  *row = position.row;
  *column = position.col;
}

static int palette_index(VTermColor colour, bool is_default) {
  return is_default || !VTERM_COLOR_IS_INDEXED(&colour) ? -1 : colour.indexed.idx;
}

bool cvt_cell_at(const cvt_terminal *terminal, int row, int column, cvt_cell *out) {
  VTermScreenCell cell;
  memset(out, 0, sizeof *out);
  if (!vterm_screen_get_cell(terminal->screen, (VTermPos){row, column}, &cell)) return false;
  if (cell.chars[0] == (uint32_t)-1) return false;
  memcpy(out->scalars, cell.chars, sizeof out->scalars);
  out->width = cell.width;
  out->bold = cell.attrs.bold;
  out->underline = cell.attrs.underline != 0;
  out->reverse = cell.attrs.reverse;
  out->foreground = palette_index(cell.fg, VTERM_COLOR_IS_DEFAULT_FG(&cell.fg));
  out->background = palette_index(cell.bg, VTERM_COLOR_IS_DEFAULT_BG(&cell.bg));
  return true;
}
