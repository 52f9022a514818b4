#define _GNU_SOURCE
#include "CTamper.h"
#include <dlfcn.h>
#include <stdarg.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

// Swift's runtime draws its random bytes here. The same ones each time give temporary files names
// that are known beforehand, so that strace can be told of them.
long syscall(long number, ...) {
  static long (*real)(long, ...);
  long a[6];
  va_list list;
  va_start(list, number);
  for (int i = 0; i < 6; i++) a[i] = va_arg(list, long);
  va_end(list);
  if (number == SYS_getrandom && a[0]) {
    memset((void *)a[0], 0x55, (size_t)a[1]);
    return a[1];
  }
  if (!real) real = (long (*)(long, ...))dlsym(RTLD_NEXT, "syscall");
  return real(number, a[0], a[1], a[2], a[3], a[4], a[5]);
}

// A disk that takes no more than so many bytes at a time: strace can only pretend that.
static size_t taken(int descriptor, size_t count) {
  const char *most = getenv("SUMMIT_TAMPER_WRITE");
  struct stat status;
  if (!most || descriptor <= 2 || fstat(descriptor, &status) || !S_ISREG(status.st_mode)) return count;
  size_t limit = strtoul(most, NULL, 10);
  return limit > 0 && count > limit ? limit : count;
}

ssize_t write(int descriptor, const void *bytes, size_t count) {
  static ssize_t (*real)(int, const void *, size_t);
  if (!real) real = (ssize_t(*)(int, const void *, size_t))dlsym(RTLD_NEXT, "write");
  return real(descriptor, bytes, taken(descriptor, count));
}

ssize_t pwrite(int descriptor, const void *bytes, size_t count, off_t offset) {
  static ssize_t (*real)(int, const void *, size_t, off_t);
  if (!real) real = (ssize_t(*)(int, const void *, size_t, off_t))dlsym(RTLD_NEXT, "pwrite");
  return real(descriptor, bytes, taken(descriptor, count), offset);
}
