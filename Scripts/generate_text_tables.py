#!/usr/bin/env python3
"""Writes the tables of TextFolding from the Unicode data files: folding and display width.

    python3 -m venv venv && venv/bin/pip install unicodedata2
    venv/bin/python Scripts/generate_text_tables.py Sources/TextFolding/Tables

The tables are checked in, so that a key or a column does not depend on the machine or the toolchain.
"""
import sys
import unicodedata2 as data

DROP, SPACE = "drop", "space"
MAX = 0x20000  # above: ideographs and private use, kept as they are; tags are dropped by rule


def ranges(*pairs):
    return {c for lo, hi in pairs for c in range(lo, hi + 1)}


# Marks, tatweel, zero-width characters, bidi controls, hamza standing alone, transliteration's ayn and hamza.
DROPPED = ranges(
    (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06DC), (0x06DF, 0x06E4),
    (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08CA, 0x08E1), (0x08E3, 0x08FF), (0x0640, 0x0640),
    (0x0621, 0x0621), (0x0674, 0x0674), (0x061C, 0x061C), (0x00AD, 0x00AD), (0x034F, 0x034F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0xFEFF, 0xFEFF), (0xFE00, 0xFE0F),
    (0x180B, 0x180F), (0x02B9, 0x02DF), (0x02E5, 0x02FF), (0x0300, 0x036F), (0x1AB0, 0x1AFF),
    (0x1DC0, 0x1DFF), (0x20D0, 0x20FF), (0xFE20, 0xFE2F), (0x0591, 0x05BD), (0x05BF, 0x05BF),
    (0x05C1, 0x05C2), (0x05C4, 0x05C5), (0x05C7, 0x05C7), (0xFFF9, 0xFFFB),
    (0x0600, 0x0605), (0x06DD, 0x06DD), (0x08E2, 0x08E2), (0x0890, 0x0891),
)

# Letters folded beyond their decomposition: source scalars on the left, key on the right.
LETTERS = {}
for sources, target in {
    "أإآٱٲٳٵ": "ا", "ىیېےۍئۑۓ": "ي", "ةہھەۃۀۂۿ": "ه", "ؤۄۆۇۈۋۊ": "و", "کڪګ": "ك",
    "ڭݣڬ": "ك", "ڤڥڢ": "ف", "پ": "ب", "چڇڃڄ": "ج", "گڳ": "ج", "ژ": "ج",
    "ڨڧ": "ق", "ٹٺټ": "ت", "ڈډڊ": "د", "ڑړڕ": "ر", "ںڼ": "ن", "ڵڶ": "ل", "ۏۉۅ": "و",
    "ßẞ": "ss", "æÆǽǼǣǢ": "ae", "øØǿǾ": "o", "đĐðÐɖƉ": "d", "łŁ": "l", "ħĦ": "h", "ıİ": "i",
    "œŒ": "oe", "þÞ": "th", "ŋŊ": "n", "ŧŦ": "t", "ĸ": "k", "ŉ": "n", "ĿŀŁ": "l", "ſ": "s",
    "əƏǝƎ": "e", "ƒƑ": "f", "ƀɃ": "b", "ǥǤ": "g", "ƶƵ": "z", "ɨƗ": "i", "ȼȻ": "c", "ɇɆ": "e",
    "ɉɈ": "j", "ɍɌ": "r", "ɏɎ": "y", "ƚȽ": "l", "ⱥȺ": "a", "ⱦȾ": "t", "ʉɄ": "u",
    "ðÐ": "d", "ς": "σ",
}.items():
    for source in sources:
        LETTERS[ord(source)] = target

MIDNUM = {0x2E: ".", 0x2C: ",", 0x066B: ".", 0x066C: ",", 0xFF0E: ".", 0xFF0C: ","}


# The blocks whose letters are folded: compatibility forms elsewhere (square kana, mathematical letters,
# CJK duplicates) do not occur in reports and stand for themselves.
FOLDED_BLOCKS = ranges((0x80, 0x2BFF), (0x3000, 0x303F), (0xA640, 0xA7FF), (0xFB00, 0xFDFF), (0xFE00, 0xFFEF))


def decompose(text):
    for _ in range(3):
        text = data.normalize("NFKD", text.casefold())
    return text


def fold_once(text):
    out = ""
    for char in text:
        code = ord(char)
        if code in DROPPED:
            continue
        if code in LETTERS:
            out += fold_once(LETTERS[code]) if LETTERS[code] != char else char
            continue
        decimal = data.decimal(char, None)
        if decimal is not None:
            out += str(decimal)
            continue
        parts = decompose(char)
        if parts != char:
            out += fold_once(parts)
            continue
        category = data.category(char)
        if category[0] in "LMN" or category in ("Cn", "Co", "Cs"):
            out += char
        elif category == "Cf":
            continue
        else:
            out += " "
    return out


def fold(code):
    char = chr(code)
    out = fold_once(char)
    if data.category(char)[0] in "LM" and out.startswith(" ") and out.strip() == "":
        out = ""  # a mark shown on a space is still only a mark
    again = fold_once(out)
    assert again == out, (hex(code), out, again)
    return out


def runs(mapping):
    """Greedy runs (first, last, source step, target, target step) over a sorted mapping."""
    out, keys, i = [], sorted(mapping), 0
    while i < len(keys):
        best = (keys[i], keys[i], 1, mapping[keys[i]], 0)
        for step in (1, 2):
            for target_step in {0, step}:
                k, t = keys[i], mapping[keys[i]]
                while mapping.get(k + step) == t + target_step:
                    k, t = k + step, t + target_step
                # A stepped run may not jump over scalars that a step-1 run would take; they come later.
                if (k - keys[i]) // step > (best[1] - best[0]) // best[2]:
                    best = (keys[i], k, step, mapping[keys[i]], target_step)
        out.append(best)
        taken = set(range(best[0], best[1] + 1, best[2]))
        for key in taken:
            mapping.pop(key)
        keys, i = sorted(mapping), 0
    return out


def spans(codes):
    out = []
    for code in sorted(codes):
        if out and out[-1][1] == code - 1:
            out[-1][1] = code
        else:
            out.append([code, code])
    return out


def array(name, summary, values, element, per_line=12):
    lines = [f"  /// {summary}", f"  static let {name}: [{element}] = ["]
    for i in range(0, len(values), per_line):
        lines.append("    " + ", ".join(f"0x{v:X}" for v in values[i:i + per_line]) + ",")
    return "\n".join(lines + ["  ]"])


def write_folding(folder):
    drop, space, single, multi = set(), set(), {}, {}
    for code in range(0x80, MAX):
        if 0xD800 <= code <= 0xDFFF or 0xAC00 <= code <= 0xD7A3 or code in MIDNUM:
            continue
        out = fold(code)
        if out == chr(code):
            continue
        if out == "":
            drop.add(code)
        elif out.strip() == "":
            space.add(code)
        elif code not in FOLDED_BLOCKS:
            continue
        elif len(out) == 1:
            single[code] = ord(out)
        else:
            multi[code] = [ord(c) for c in " ".join(out.split()).ljust(1)]
    print("drop", len(drop), "space", len(space), "single", len(single), "multi", len(multi))
    # Unassigned places between symbols are symbols to come: one range instead of two.
    run = runs(dict(single))
    flat_multi = []
    for code in sorted(multi):
        flat_multi += [code, len(multi[code])] + multi[code]
    print("drop ranges", len(spans(drop)), "space", len(spans(space)), "runs", len(run), "multi", len(flat_multi))
    text = "\n".join([
        f"// Made by Scripts/generate_text_tables.py from Unicode {data.unidata_version}; not edited by hand.",
        "// swift-format-ignore-file",
        "",
        "/// The folding of every scalar from U+0080 on that does not stand for itself in a key.",
        "enum FoldingData {",
        array("dropped", "Scalars that leave no trace: pairs of first and last.",
              [v for s in spans(drop) for v in s], "UInt32"), "",
        array("separators", "Scalars that separate words: pairs of first and last.",
              [v for s in spans(space) for v in s], "UInt32"), "",
        array("runs", "Scalars that become one other: first, last, step, target, target step.",
              [v for r in run for v in r], "UInt32", 15), "",
        array("expansions", "Scalars that become several: source, number of targets, the targets.",
              flat_multi, "UInt32", 16),
        "}", ""])
    open(f"{folder}/FoldingData.swift", "w").write(text)


def write_widths(folder):
    zero, wide = set(), set()
    for code in range(0x20, 0x110000):
        char = chr(code)
        category = data.category(char)
        # Arabic number signs (U+0600-0605, 06DD, …) are format characters with a glyph of their own.
        prepended = code in ranges((0x0600, 0x0605), (0x06DD, 0x06DD), (0x070F, 0x070F), (0x0890, 0x0891),
                                   (0x08E2, 0x08E2), (0x110BD, 0x110BD), (0x110CD, 0x110CD))
        if category in ("Mn", "Me") or (category == "Cf" and code != 0xAD and not prepended):
            zero.add(code)
        elif 0x1160 <= code <= 0x11FF or 0xD7B0 <= code <= 0xD7FF:
            zero.add(code)  # jamo that join the syllable before
        elif category in ("Cs",):
            continue
        elif data.east_asian_width(char) in "WF":
            wide.add(code)
    wide |= ranges((0x1F1E6, 0x1F1FF))
    wide |= ranges((0x20000, 0x2FFFD), (0x30000, 0x3FFFD))
    zero |= ranges((0xE0000, 0xE0FFF))
    print("zero", len(spans(zero)), "wide", len(spans(wide)))
    text = "\n".join([
        f"// Made by Scripts/generate_text_tables.py from Unicode {data.unidata_version}; not edited by hand.",
        "// swift-format-ignore-file",
        "",
        "/// The scalars that do not take one column; all others do.",
        "enum WidthData {",
        array("zero", "Scalars drawn on the one before: pairs of first and last.",
              [v for s in spans(zero) for v in s], "UInt32"), "",
        array("wide", "Scalars two columns wide: pairs of first and last.",
              [v for s in spans(wide) for v in s], "UInt32"),
        "}", ""])
    open(f"{folder}/WidthData.swift", "w").write(text)


if __name__ == "__main__":
    write_folding(sys.argv[1])
    write_widths(sys.argv[1])
