#pragma once
// Without this before ncurses.h no call for wide characters is declared.
#define NCURSES_WIDECHAR 1
#include <ncurses.h>
#include <stdbool.h>
#include <stdint.h>

// Swift imports no macro that casts.
static const attr_t CN_BOLD = A_BOLD, CN_DIM = A_DIM;
static const attr_t CN_REVERSE = A_REVERSE, CN_UNDERLINE = A_UNDERLINE;

/// The user's locale if it is UTF-8, else C.UTF-8: in any other one typed letters vanish.
bool cn_use_utf8_locale(void);

/// Makes signals readable as bytes from the descriptor returned, -1 on failure, and has the terminal
/// given back when the program crashes. Call before cn_open: ncurses leaves handlers alone that are there.
int cn_catch_signals(void);
void cn_release_signals(void);

/// NULL if the terminal type is unknown.
SCREEN *cn_open(const char *type, int input, int output);
void cn_close(SCREEN *screen);
void cn_bracketed_paste(bool on);
/// Stops the program and what was started with it, as Ctrl-Z would; returns when it is continued.
void cn_stop(void);

WINDOW *cn_window(void);
bool cn_terminal_size(int descriptor, int *rows, int *columns);
int cn_colour_count(void);
void cn_window_size(int *rows, int *columns);
/// A terminfo string by its name, NULL if this terminal has none.
const char *cn_capability(const char *name);
void cn_put(WINDOW *window, int row, int column, const uint32_t *scalars, int count, attr_t attributes, short pair);
