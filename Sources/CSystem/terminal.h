// Terminals, signals and pseudo-terminals: the parts that Swift cannot import, because they are variadic,
// macros, or hidden behind a feature macro of the C library.
#ifndef MAHDAR_CSYSTEM_TERMINAL_H
#define MAHDAR_CSYSTEM_TERMINAL_H

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#ifdef __APPLE__
#include <sys/select.h>
#endif
#include <termios.h>
#include <unistd.h>

#ifndef __APPLE__
int posix_openpt(int flags);
int grantpt(int fd);
int unlockpt(int fd);
int ptsname_r(int fd, char *name, size_t size);
int ppoll(struct pollfd *requests, nfds_t count, const struct timespec *timeout, const sigset_t *mask);
#endif

/// What a signal handler looks like.
typedef void (*mahdar_signal_handler)(int signal);

/// A place to keep the handler that was there before.
typedef struct sigaction mahdar_signal_action;

/// Installs `handler` and keeps the old one in `previous`. System calls are not restarted, so that a
/// blocking read returns EINTR and the caller can look at its flag. 0, or -1 with errno.
static inline int mahdar_install_signal_handler(int signal, mahdar_signal_handler handler,
                                                mahdar_signal_action *previous) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  action.sa_flags = 0;
  return sigaction(signal, &action, previous);
}

/// Puts back what `mahdar_install_signal_handler` replaced.
static inline int mahdar_restore_signal_handler(int signal, const mahdar_signal_action *previous) {
  return sigaction(signal, previous, NULL);
}

/// Blocks signals for the calling thread, and keeps in `previous` which were blocked before.
static inline void mahdar_block_signals(const int *numbers, int count, sigset_t *previous) {
  sigset_t blocked;
  sigemptyset(&blocked);
  for (int index = 0; index < count; index++) sigaddset(&blocked, numbers[index]);
  pthread_sigmask(SIG_BLOCK, &blocked, previous);
}

static inline void mahdar_unblock_signals(const sigset_t *previous) {
  pthread_sigmask(SIG_SETMASK, previous, NULL);
}

/// Waits until `fd` can be read or was closed: 1; 0 after `milliseconds`, never when negative; -1 with errno.
/// Only while it waits are the signals let through that `mask` does not block, so that one that came before is
/// seen at once (EINTR) and none is missed.
static inline int mahdar_wait_readable(int fd, int milliseconds, const sigset_t *mask) {
  struct timespec timeout = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
#ifdef __APPLE__
  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(fd, &readable);
  return pselect(fd + 1, &readable, NULL, NULL, milliseconds < 0 ? NULL : &timeout, mask);
#else
  struct pollfd request = {fd, POLLIN, 0};
  return ppoll(&request, 1, milliseconds < 0 ? NULL : &timeout, mask);
#endif
}

/// Gives the signal its default action and raises it, so that the parent sees the true cause of death.
static inline void mahdar_die_of_signal(int number) {
  signal(number, SIG_DFL);
  raise(number);
}

/// The size of the terminal in character cells; -1 when `fd` is no terminal.
static inline int mahdar_window_size(int fd, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

/// Sets the size that the terminal tells its programs; they get SIGWINCH.
static inline int mahdar_set_window_size(int fd, int rows, int columns) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  size.ws_row = (unsigned short)rows;
  size.ws_col = (unsigned short)columns;
  return ioctl(fd, TIOCSWINSZ, &size);
}

/// Sets LC_CTYPE and says whether the resulting encoding is UTF-8. An empty name is the user's own locale.
static inline int mahdar_use_ctype_locale(const char *name) {
  if (setlocale(LC_CTYPE, name) == NULL) return 0;
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

/// Opens a new pseudo-terminal: returns the controlling side and writes the path of the other one.
static inline int mahdar_open_pseudo_terminal(char *path, size_t size) {
#ifdef __APPLE__
  int fd = posix_openpt(O_RDWR | O_NOCTTY);
#else
  // At once, so that a process started meanwhile by another thread does not keep the terminal open.
  int fd = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
#endif
  if (fd < 0) return -1;
  if (grantpt(fd) != 0 || unlockpt(fd) != 0 || ptsname_r(fd, path, size) != 0) {
    close(fd);
    return -1;
  }
  fcntl(fd, F_SETFD, FD_CLOEXEC);
  return fd;
}

/// `posix_spawn` flags: the child leads a new session, has default signal handlers and none blocked, so
/// that the first terminal it opens becomes its own and Ctrl-C reaches it.
static inline int mahdar_set_session_spawn_flags(posix_spawnattr_t *attributes) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setsigmask(attributes, &none);
#ifdef __APPLE__
  short session = 0x0400;
#else
  short session = 0x80;
#endif
  return posix_spawnattr_setflags(attributes,
                                  (short)(session | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK));
}

/// What `waitpid` reported: the exit code, or 128 plus the number of the signal that ended the process.
static inline int mahdar_exit_code(int status) {
  if ((status & 0x7f) == 0) return (status >> 8) & 0xff;
  return 128 + (status & 0x7f);
}

#endif
