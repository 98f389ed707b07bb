"""The notation of the generated tables: numbers in base 32 in plain letters, which compile fast and stay small.

Digits are DIGITS, the least significant first; those of a number but the last are from the second half.
`PackedNumbers.swift` reads them.
"""
DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


def number(value):
    digits = ""
    while True:
        value, digit = divmod(value, 32)
        if value == 0:
            return digits + DIGITS[digit]
        digits += DIGITS[digit + 32]


def wrapped(text, width=106):
    """The text as lines of a Swift string literal."""
    lines = [text[start:start + width] for start in range(0, len(text), width)]
    return "\\\n".join(lines) + "\n"
