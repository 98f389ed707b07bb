#include "heap.h"

#include <limits.h>

#ifdef __GLIBC__
#include <malloc.h>
#endif

void mahdar_keep_freed_memory(size_t bytes) {
#ifdef __GLIBC__
  int limit = bytes > INT_MAX ? INT_MAX : (int)bytes;
  mallopt(M_TRIM_THRESHOLD, limit);
  mallopt(M_MMAP_THRESHOLD, limit);
#else
  (void)bytes;
#endif
}
