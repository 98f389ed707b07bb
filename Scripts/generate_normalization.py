#!/usr/bin/env python3
"""Writes the table of Unicode normalization for the function `normalize`.

    python3 -m venv venv && venv/bin/pip install unicodedata2
    venv/bin/python Scripts/generate_normalization.py \\
        Sources/QueryExecution/Functions/Normalization/NormalizationData.swift

Three runs of packed numbers, the code points in each ascending and given by their distance from the one before:
- canonical: distance × 4 + flags, then the scalars; flag 1 for two scalars, flag 2 for one that is never composed.
- compatible: distance, length of the run, number of scalars, the scalars. A run of more than one code point stands for
  as many single scalars in a row.
- classes: distance, length of the run, combining class.
Hangul syllables are left to arithmetic.
"""
import sys

import unicodedata2 as data

from packed_numbers import number, wrapped


def decompositions():
    canonical, compatible = [], []
    for code in range(0x110000):
        if 0xAC00 <= code <= 0xD7A3 or 0xD800 <= code <= 0xDFFF:
            continue
        parts = data.decomposition(chr(code)).split()
        if parts:
            scalars = [int(part, 16) for part in parts if part[0] != "<"]
            (compatible if parts[0][0] == "<" else canonical).append((code, scalars))
    return canonical, compatible


def pack_canonical(entries):
    text, last = "", 0
    for code, scalars in entries:
        is_excluded = data.normalize("NFC", chr(code)) != chr(code)
        flags = (1 if len(scalars) == 2 else 0) | (2 if is_excluded else 0)
        text += number((code - last) * 4 + flags) + "".join(map(number, scalars))
        last = code
    return text


def pack_compatible(entries):
    runs = []
    for code, scalars in entries:
        if runs and len(scalars) == 1 == len(runs[-1][2]):
            first, length, start = runs[-1]
            if code == first + length and scalars[0] == start[0] + length:
                runs[-1][1] += 1
                continue
        runs.append([code, 1, scalars])
    text, last = "", 0
    for code, length, scalars in runs:
        text += number(code - last) + number(length) + number(len(scalars)) + "".join(map(number, scalars))
        last = code
    return text


def pack_classes():
    runs = []
    for code in range(0x110000):
        value = data.combining(chr(code))
        if value and runs and code == runs[-1][0] + runs[-1][1] and value == runs[-1][2]:
            runs[-1][1] += 1
        elif value:
            runs.append([code, 1, value])
    text, last = "", 0
    for code, length, value in runs:
        text += number(code - last) + number(length) + number(value)
        last = code
    return text


def main(path):
    canonical, compatible = decompositions()
    with open(path, "w") as out:
        out.write(
            f"// Made by Scripts/generate_normalization.py from Unicode {data.unidata_version}; not edited by hand.\n")
        out.write("// swift-format-ignore-file\n\n")
        out.write("/// Decompositions and combining classes, in the notation that the script explains.\n")
        out.write("enum NormalizationData {\n")
        for name, text in [("canonical", pack_canonical(canonical)), ("compatible", pack_compatible(compatible)),
                           ("classes", pack_classes())]:
            out.write(f'  static let {name}: StaticString = """\n{wrapped(text)}"""\n')
        out.write("}\n")


if __name__ == "__main__":
    main(sys.argv[1])
