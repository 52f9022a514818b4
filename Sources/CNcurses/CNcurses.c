#define _GNU_SOURCE
#include "CNcurses.h"
#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

// term.h would turn every `columns` and `lines` into a macro.
extern char *tigetstr(const char *name);

static FILE *in, *out;
static int terminal = -1, ends[2] = {-1, -1};
static struct termios before;
static volatile sig_atomic_t armed;
static char restoring[512];
static size_t restoring_length;

// By signal: what was done about it before, and whether we do something now.
static struct sigaction previous[NSIG];
static bool caught[NSIG];

static void say(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(terminal, bytes, length);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return;
    bytes += written;
    length -= (size_t)written;
  }
}

static void note(int signal) {
  int error = errno;
  unsigned char byte = (unsigned char)signal;
  if (write(ends[1], &byte, 1) < 0) { /* full: the reader has enough to do */ }
  errno = error;
}

// Only what is safe in a signal handler: ncurses' own endwin isn't.
static void give_back_and_crash(int signal) {
  if (armed) {
    armed = 0;
    say(restoring, restoring_length);
    tcsetattr(terminal, TCSANOW, &before);
  }
  sigaction(signal, &previous[signal], NULL);
  raise(signal);
}

static void (*handler_of(int signal))(int) {
  switch (signal) {
    // Nothing by themselves, or only a stop that the terminal itself asks for.
    case SIGCHLD: case SIGURG: case SIGTTIN: case SIGTTOU: return NULL;
    case SIGQUIT: case SIGILL: case SIGTRAP: case SIGABRT: case SIGSEGV: case SIGBUS: case SIGFPE:
    case SIGSYS: case SIGPIPE: case SIGXFSZ: return give_back_and_crash;
    // Whatever else there is ends a program that doesn't know it: this one leaves in order.
    default: return note;
  }
}

int cn_catch_signals(void) {
  if (pipe2(ends, O_CLOEXEC | O_NONBLOCK)) return -1;
  for (int signal = 1; signal < NSIG; signal++) {
    struct sigaction action = {.sa_handler = handler_of(signal), .sa_flags = SA_RESTART};
    // The C library refuses some; and what the program chose to ignore stays so.
    caught[signal] = action.sa_handler && !sigaction(signal, NULL, &previous[signal]) &&
                     !(action.sa_handler == give_back_and_crash && previous[signal].sa_handler == SIG_IGN) &&
                     !sigaction(signal, &action, NULL);
  }
  return ends[0];
}

void cn_release_signals(void) {
  if (ends[0] < 0) return;
  for (int signal = 1; signal < NSIG; signal++) {
    if (caught[signal]) sigaction(signal, &previous[signal], NULL);
  }
  close(ends[0]);
  close(ends[1]);
  ends[0] = ends[1] = -1;
}

bool cn_use_utf8_locale(void) {
  if (setlocale(LC_CTYPE, "") && !strcmp(nl_langinfo(CODESET), "UTF-8")) return true;
  return setlocale(LC_CTYPE, "C.UTF-8") != NULL;
}

// Without terminfo's $<5> pauses, which only tputs understands.
static void append_restoring(const char *string) {
  for (; string && *string && restoring_length < sizeof restoring; string++) {
    if (string[0] == '$' && string[1] == '<' && strchr(string, '>')) string = strchr(string, '>');
    else restoring[restoring_length++] = *string;
  }
}

static void arm(void) {
  restoring_length = 0;
  append_restoring("\033[?2004l");
  const char *names[] = {"rmkx", "cnorm", "sgr0", "rmcup"};
  for (int i = 0; i < 4; i++) append_restoring(cn_capability(names[i]));
  append_restoring("\r\n");
  armed = 1;
}

SCREEN *cn_open(const char *type, int input, int output) {
  in = fdopen(dup(input), "r");
  out = fdopen(dup(output), "w");
  terminal = output;
  tcgetattr(output, &before);
  SCREEN *screen = newterm(type, out, in);
  if (screen) {
    arm();
    return screen;
  }
  fclose(in);
  fclose(out);
  return NULL;
}

void cn_close(SCREEN *screen) {
  armed = 0;
  delscreen(screen);
  fclose(in);
  fclose(out);
}

void cn_bracketed_paste(bool on) { say(on ? "\033[?2004h" : "\033[?2004l", 8); }

void cn_stop(void) {
  struct sigaction stop = {.sa_handler = SIG_DFL}, ours;
  sigaction(SIGTSTP, &stop, &ours);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

WINDOW *cn_window(void) { return stdscr; }

bool cn_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) || !size.ws_row || !size.ws_col) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return true;
}

int cn_colour_count(void) { return COLORS; }

void cn_window_size(int *rows, int *columns) { getmaxyx(stdscr, *rows, *columns); }

const char *cn_capability(const char *name) {
  const char *string = tigetstr(name);
  return string == (const char *)-1 ? NULL : string;
}

void cn_put(WINDOW *window, int row, int column, const uint32_t *scalars, int count, attr_t attributes, short pair) {
  wchar_t text[CCHARW_MAX + 1];
  cchar_t cell;
  if (count > CCHARW_MAX) count = CCHARW_MAX;
  for (int i = 0; i < count; i++) text[i] = (wchar_t)scalars[i];
  text[count] = 0;
  if (setcchar(&cell, text, attributes, pair, NULL) == OK) mvwadd_wch(window, row, column, &cell);
}
