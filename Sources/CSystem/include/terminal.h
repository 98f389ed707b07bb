// Terminals, signals and pseudo-terminals: what Swift cannot import, because it is variadic, a macro, or hidden
// behind a feature macro of the C library.
//
// No structure of the system is declared here, and so no header of the system included: Swift would take this room
// for the place where the structure comes from, and ask every file that uses it to import CSystem.
#ifndef MAHDAR_CSYSTEM_TERMINAL_H
#define MAHDAR_CSYSTEM_TERMINAL_H

#include <stddef.h>

/// What a signal handler looks like.
typedef void (*mahdar_signal_handler)(int signal);

/// Room for a `struct sigaction`: what a signal did before.
typedef struct {
  _Alignas(16) unsigned char bytes[256];
} mahdar_signal_action;

/// Room for a `sigset_t`.
typedef struct {
  _Alignas(16) unsigned char bytes[256];
} mahdar_signal_set;

/// Installs `handler` and keeps the old one in `previous`. System calls are not restarted, so that a
/// blocking read returns EINTR and the caller can look at its flag. 0, or -1 with errno.
int mahdar_install_signal_handler(int signal, mahdar_signal_handler handler, mahdar_signal_action *previous);

/// Puts back what `mahdar_install_signal_handler` replaced.
int mahdar_restore_signal_handler(int signal, const mahdar_signal_action *previous);

/// Blocks signals for the calling thread, and keeps in `previous` which were blocked before.
void mahdar_block_signals(const int *numbers, int count, mahdar_signal_set *previous);

/// Makes the set of blocked signals that of before.
void mahdar_unblock_signals(const mahdar_signal_set *previous);

/// Waits until `fd` can be read or was closed: 1; 0 after `milliseconds`, never when negative; -1 with errno.
/// Only while it waits are the signals let through that `mask` does not block, so that one that came before is
/// seen at once (EINTR) and none is missed.
int mahdar_wait_readable(int fd, int milliseconds, const mahdar_signal_set *mask);

/// Gives the signal its default action and raises it, so that the parent sees the true cause of death.
void mahdar_die_of_signal(int number);

/// The size of the terminal in character cells; -1 when `fd` is no terminal.
int mahdar_window_size(int fd, int *rows, int *columns);

/// Sets the size that the terminal tells its programs; they get SIGWINCH.
int mahdar_set_window_size(int fd, int rows, int columns);

/// Sets LC_CTYPE and says whether the resulting encoding is UTF-8. An empty name is the user's own locale.
int mahdar_use_ctype_locale(const char *name);

/// Opens a new pseudo-terminal: returns the controlling side and writes the path of the other one.
int mahdar_open_pseudo_terminal(char *path, size_t size);

/// Sets flags in a `posix_spawnattr_t`: the child leads a new session, has default signal handlers and none
/// blocked, so that the first terminal it opens becomes its own and Ctrl-C reaches it.
int mahdar_set_session_spawn_flags(void *attributes);

/// What `waitpid` reported: the exit code, or 128 plus the number of the signal that ended the process.
int mahdar_exit_code(int status);

#endif
