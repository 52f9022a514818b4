#pragma once

// The thread sanitizer knows the locks of C but not Swift's Mutex on Linux, and takes what one
// guards for a race. These tell it; without the sanitizer they do nothing.
extern void __tsan_acquire(void *address) __attribute__((weak));
extern void __tsan_release(void *address) __attribute__((weak));

static inline void cthreadsanitizer_locked(void *lock) {
  if (__tsan_acquire) __tsan_acquire(lock);
}

static inline void cthreadsanitizer_unlocks(void *lock) {
  if (__tsan_release) __tsan_release(lock);
}
