#define _GNU_SOURCE
#include "CPseudoTerminal.h"
#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

static int never_blocking(int descriptor) {
  fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK);
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  return descriptor;
}

int cpt_open_pty(int rows, int columns, int *program_end) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int watching_end;
  if (openpty(&watching_end, program_end, NULL, NULL, &size)) return -1;
  fcntl(*program_end, F_SETFD, FD_CLOEXEC);
  return never_blocking(watching_end);
}

int cpt_spawn(const char *const *arguments, const char *const *environment, int rows, int columns, pid_t *child) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  int watching_end;
  *child = forkpty(&watching_end, NULL, NULL, &size);
  if (*child < 0) return -1;
  if (*child == 0) {
    // The test runner may ignore or block signals, and both are inherited.
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    for (int s = 1; s < 32; s++) signal(s, SIG_DFL);
    execvpe(arguments[0], (char *const *)arguments, (char *const *)environment);
    _exit(127);
  }
  return never_blocking(watching_end);
}

void cpt_set_size(int pty, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  ioctl(pty, TIOCSWINSZ, &size);
}

bool cpt_has_ended(pid_t child, int *code) {
  int status;
  if (waitpid(child, &status, WNOHANG) != child) return false;
  *code = WIFSIGNALED(status) ? 128 + WTERMSIG(status) : WEXITSTATUS(status);
  return true;
}
