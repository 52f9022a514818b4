#pragma once
#include <stdbool.h>
#include <sys/types.h>

/// A pseudo-terminal: the watching end (never blocking) and the program's end. -1 on failure.
int cpt_open_pty(int rows, int columns, int *program_end);
/// Starts a program on a new pseudo-terminal and gives the watching end. -1 on failure.
int cpt_spawn(const char *const *arguments, const char *const *environment, int rows, int columns, pid_t *child);
void cpt_set_size(int pty, int rows, int columns);
/// True once the child has ended; then code is its exit code, or 128 and the signal.
bool cpt_has_ended(pid_t child, int *code);
