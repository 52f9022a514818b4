#include "CPrivacy.h"
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>

static int count;
static char **words;

// Swift's own list of arguments is a copy; the C library gives constructors the true one.
__attribute__((constructor)) static void remember(int argc, char **argv) {
  count = argc;
  words = argv;
}

void cp_leave_no_core(void) {
  // The limit alone doesn't hold where cores are piped to a program.
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
}

void cp_blank_arguments(void) {
  for (int i = 2; i < count; i++) memset(words[i], 0, strlen(words[i]));
}
