// What the C library offers and Swift's overlay does not import by itself.
#ifndef MAHDAR_CSYSTEM_SHIM_H
#define MAHDAR_CSYSTEM_SHIM_H

// Without _GNU_SOURCE, which gives some structures other member names than in the other C rooms: Swift refuses
// a structure with two definitions. What it would declare is declared below.
#include <locale.h>
#include <stdio.h>
#include <stddef.h>
#include <string.h>
#include <wchar.h>
#include "heap.h"
#include "terminal.h"

/// The first place of `needle` in `haystack`, or NULL; `memmem` is hidden without _GNU_SOURCE.
void *memmem(const void *haystack, size_t haystack_length, const void *needle, size_t needle_length);

/// The columns that one code point takes on a terminal, by the C library's table; -1 when not printable.
int wcwidth(wchar_t character);

static inline void *mahdar_memmem(const void *haystack, size_t haystack_length, const void *needle,
                                  size_t needle_length) {
  return memmem(haystack, haystack_length, needle, needle_length);
}

static inline int mahdar_wcwidth(wchar_t character) { return wcwidth(character); }

/// The standard streams: Swift 6 refuses the C globals, which are not constants.
static inline FILE *mahdar_stdin(void) { return stdin; }
static inline FILE *mahdar_stdout(void) { return stdout; }
static inline FILE *mahdar_stderr(void) { return stderr; }

#endif
