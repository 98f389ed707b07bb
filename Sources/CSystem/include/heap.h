// How the C library deals with memory that is given back to it.
#ifndef MAHDAR_CSYSTEM_HEAP_H
#define MAHDAR_CSYSTEM_HEAP_H

#include <stddef.h>

/// Lets the process keep up to so many bytes that were freed, instead of giving them back to the system and asking for
/// them anew, page by page. Does nothing where the C library has no such setting.
void mahdar_keep_freed_memory(size_t bytes);

#endif
