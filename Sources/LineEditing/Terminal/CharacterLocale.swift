import CSystem

/// Makes the C library take characters for UTF-8, which libedit needs: under another encoding it drops Arabic
/// without a word. The user's own locale is kept where it is UTF-8. Returns false when no UTF-8 locale exists.
@discardableResult
package func useUTF8CharacterLocale() -> Bool {
  let names = ["", "C.UTF-8", "en_US.UTF-8", "UTF-8"]
  return names.contains { mahdar_use_ctype_locale($0) == 1 }
}
