// libedit's setters and getters are C variadics, which Swift does not import: one function of fixed arity
// for each operation that the line editor uses, and names for the callbacks that histedit.h leaves unnamed.
#ifndef MAHDAR_CLIBEDIT_SHIM_H
#define MAHDAR_CLIBEDIT_SHIM_H

#include <histedit.h>
#include <stdio.h>
#include <wchar.h>

/// Gives the prompt; the memory must stay alive until the next call.
typedef char *(*mahdar_el_prompt)(EditLine *editor);

/// A command bound to keys; returns one of the CC_ codes.
typedef unsigned char (*mahdar_el_command)(EditLine *editor, wint_t key);

/// Reads one character: 1 when read, 0 at the end of input, -1 on an error.
typedef int (*mahdar_el_reader)(EditLine *editor, wchar_t *character);

static inline int mahdar_el_set_prompt(EditLine *editor, mahdar_el_prompt prompt) {
  return el_set(editor, EL_PROMPT, prompt);
}

/// `emacs` or `vi`; drops every binding made before.
static inline int mahdar_el_set_keymap(EditLine *editor, const char *name) {
  return el_set(editor, EL_EDITOR, name);
}

static inline int mahdar_el_set_signal_handling(EditLine *editor, int on) {
  return el_set(editor, EL_SIGNAL, on);
}

static inline int mahdar_el_set_owner(EditLine *editor, void *owner) {
  return el_set(editor, EL_CLIENTDATA, owner);
}

static inline void *mahdar_el_owner(EditLine *editor) {
  void *owner = NULL;
  if (el_get(editor, EL_CLIENTDATA, &owner) != 0) return NULL;
  return owner;
}

/// Names a command, so that keys can be bound to it. libedit keeps copies of both texts.
static inline int mahdar_el_add_command(EditLine *editor, const char *name, const char *help,
                                        mahdar_el_command command) {
  return el_set(editor, EL_ADDFN, name, help, command);
}

/// Binds a key or key sequence, in libedit's notation (`^A`, `\e[A`), to a named command.
static inline int mahdar_el_bind(EditLine *editor, const char *key, const char *command) {
  return el_set(editor, EL_BIND, key, command, NULL);
}

/// As `mahdar_el_bind`, for one character above ASCII.
static inline int mahdar_el_bind_character(EditLine *editor, wchar_t character, const wchar_t *command) {
  wchar_t key[2] = {character, 0};
  return el_wset(editor, EL_BIND, key, command, NULL);
}

/// The wide form: its characters are code points, whatever the locale.
static inline int mahdar_el_set_reader(EditLine *editor, mahdar_el_reader reader) {
  return el_wset(editor, EL_GETCFN, reader);
}

/// Changes one terminal mode of the editing state, as `-isig`.
static inline int mahdar_el_set_edit_mode(EditLine *editor, const char *mode) {
  return el_set(editor, EL_SETTY, "-d", mode, NULL);
}

/// Puts the terminal into the editing state (1) or back into the line-wise one (0).
static inline int mahdar_el_prepare_terminal(EditLine *editor, int on) {
  return el_set(editor, EL_PREP_TERM, on);
}

#endif
