#define _GNU_SOURCE
#include "include/terminal.h"

#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/wait.h>
#include <unistd.h>
#ifdef __APPLE__
#include <sys/select.h>
#endif

_Static_assert(sizeof(struct sigaction) <= sizeof(mahdar_signal_action), "no room for a signal action");
_Static_assert(sizeof(sigset_t) <= sizeof(mahdar_signal_set), "no room for a signal set");

int mahdar_install_signal_handler(int signal, mahdar_signal_handler handler, mahdar_signal_action *previous) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  sigemptyset(&action.sa_mask);
  return sigaction(signal, &action, (struct sigaction *)previous);
}

int mahdar_restore_signal_handler(int signal, const mahdar_signal_action *previous) {
  return sigaction(signal, (const struct sigaction *)previous, NULL);
}

void mahdar_block_signals(const int *numbers, int count, mahdar_signal_set *previous) {
  sigset_t blocked;
  sigemptyset(&blocked);
  for (int index = 0; index < count; index++) sigaddset(&blocked, numbers[index]);
  pthread_sigmask(SIG_BLOCK, &blocked, (sigset_t *)previous);
}

void mahdar_unblock_signals(const mahdar_signal_set *previous) {
  pthread_sigmask(SIG_SETMASK, (const sigset_t *)previous, NULL);
}

int mahdar_wait_readable(int fd, int milliseconds, const mahdar_signal_set *mask) {
  struct timespec limit = {milliseconds / 1000, (milliseconds % 1000) * 1000000L};
  struct timespec *timeout = milliseconds < 0 ? NULL : &limit;
#ifdef __APPLE__
  fd_set readable;
  FD_ZERO(&readable);
  FD_SET(fd, &readable);
  return pselect(fd + 1, &readable, NULL, NULL, timeout, (const sigset_t *)mask);
#else
  struct pollfd request = {fd, POLLIN, 0};
  return ppoll(&request, 1, timeout, (const sigset_t *)mask);
#endif
}

void mahdar_die_of_signal(int number) {
  signal(number, SIG_DFL);
  raise(number);
}

int mahdar_window_size(int fd, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(fd, TIOCGWINSZ, &size) != 0) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

int mahdar_set_window_size(int fd, int rows, int columns) {
  struct winsize size;
  memset(&size, 0, sizeof size);
  size.ws_row = (unsigned short)rows;
  size.ws_col = (unsigned short)columns;
  return ioctl(fd, TIOCSWINSZ, &size);
}

int mahdar_use_ctype_locale(const char *name) {
  if (setlocale(LC_CTYPE, name) == NULL) return 0;
  return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

int mahdar_open_pseudo_terminal(char *path, size_t size) {
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

int mahdar_set_session_spawn_flags(void *attributes) {
  sigset_t all, none;
  sigfillset(&all);
  sigemptyset(&none);
  posix_spawnattr_setsigdefault(attributes, &all);
  posix_spawnattr_setsigmask(attributes, &none);
  return posix_spawnattr_setflags(attributes,
                                  POSIX_SPAWN_SETSID | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK);
}

int mahdar_exit_code(int status) {
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
