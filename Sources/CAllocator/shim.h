#pragma once
#include <stdlib.h>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

/// Gives the pages that the heap holds free back to the system, where its allocator can.
static inline void give_back_free_pages(void) {
#if defined(__GLIBC__)
  malloc_trim(0);
#endif
}
