/// Whether any character of the text is written from right to left: Hebrew, Arabic, Syriac, Thaana and their kin.
package func containsRightToLeft(_ text: some StringProtocol) -> Bool {
  text.unicodeScalars.contains(where: isRightToLeft)
}

/// Whether a scalar belongs to a block written from right to left; bidi marks for that direction count too.
package func isRightToLeft(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x590: return false
  // Arabic-Indic digits run from left to right.
  case 0x0660...0x0669, 0x06F0...0x06F9: return false
  case 0x0590...0x08FF, 0x200F, 0x202B, 0x202E, 0x2067, 0xFB1D...0xFDFF, 0xFE70...0xFEFC,
    0x10800...0x10FFF, 0x1E800...0x1EFFF:
    return true
  default: return false
  }
}
