#pragma once
#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>
#include <vterm.h>

/// A libvterm emulator with what the program said about the whole screen.
typedef struct {
  VTerm *vterm;
  VTermScreen *screen;
  bool alternate, cursor_visible;
  int bells;
  VTermScreenCallbacks callbacks;
} cvt_terminal;

typedef struct {
  uint32_t scalars[VTERM_MAX_CHARS_PER_CELL];
  int width;
  bool bold, underline, reverse;
  /// Palette index, -1 for the terminal's own colour.
  int foreground, background;
} cvt_cell;

cvt_terminal *cvt_new(int rows, int columns);
void cvt_free(cvt_terminal *);
void cvt_resize(cvt_terminal *, int rows, int columns);
void cvt_cursor(const cvt_terminal *, int *row, int *column);
/// False for the right half of a wide character.
bool cvt_cell_at(const cvt_terminal *, int row, int column, cvt_cell *cell);
