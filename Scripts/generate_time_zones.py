#!/usr/bin/env python3
"""Writes the time zones of GraphModel from the Python package `tzdata`.

    python3 -m venv venv && venv/bin/pip install tzdata
    venv/bin/python Scripts/generate_time_zones.py Sources/GraphModel/Values/TimeZones/TimeZoneData.swift

The package holds the upstream data compiled without its `backzone` part, which Linux distributions add or leave out
as they like: read from the machine, answers about dates before 1970 would differ from one machine to the next.

A zone is one line of the table, `names;offsets;transitions;rule`:
- names: separated by commas; all of them mean these data.
- offsets: seconds east of UTC, separated by spaces; the first holds before the first transition.
- transitions: for each the seconds since the one before (the first since EPOCH) as a packed number, and the place of
  the offset that it brings in. Numbers count quarters of an hour, doubled, or seconds, doubled and one more.
- rule: what holds after the last transition, as a POSIX TZ string.
"""
import os
import re
import struct
import sys

import tzdata

from packed_numbers import number, wrapped

EPOCH = -5_000_000_000
RULE = re.compile(r"([A-Za-z]+|<[^>]+>)-?[\d:]+(([A-Za-z]+|<[^>]+>)(-?[\d:]+)?(,M\d+\.\d\.\d(/-?[\d:]+)?){2})?$")


def read(data):
    """The offsets, transitions and rule of a compiled zone, from its 64-bit part."""
    def header(at):
        return struct.unpack(">6l", data[at + 20:at + 44])

    utc, std, leaps, times, types, chars = header(0)
    at = 44 + times * 5 + types * 6 + chars + leaps * 8 + std + utc
    utc, std, leaps, times, types, chars = header(at)
    at += 44
    instants = struct.unpack(f">{times}q", data[at:at + 8 * times])
    at += 8 * times
    indexes = data[at:at + times]
    at += times
    offsets = [struct.unpack(">l", data[at + 6 * i:at + 6 * i + 4])[0] for i in range(types)]
    at += 6 * types + chars + leaps * 12 + std + utc
    rule = data[at + 1:data.index(b"\n", at + 1)].decode()
    assert RULE.match(rule), rule
    transitions = []
    current = offsets[0]
    for instant, index in zip(instants, indexes):
        # The last one stays even where it changes nothing: from it on the rule holds, and not before.
        if offsets[index] != current or instant == instants[-1]:
            current = offsets[index]
            transitions.append((instant, current))
    return offsets[0], transitions, rule


def line(names, first, transitions, rule):
    offsets = [first]
    text = ""
    last = EPOCH
    for instant, offset in transitions:
        if offset not in offsets:
            offsets.append(offset)
        delta = instant - last
        assert delta > 0
        last = instant
        text += number(delta // 900 * 2 if delta % 900 == 0 else delta * 2 + 1) + number(offsets.index(offset))
    return ";".join([",".join(sorted(names)), " ".join(map(str, offsets)), text, rule])


def main(path):
    root = os.path.join(os.path.dirname(tzdata.__file__), "zoneinfo")
    zones = {}
    for folder, _, files in os.walk(root):
        for file in files:
            with open(os.path.join(folder, file), "rb") as source:
                data = source.read()
            name = os.path.relpath(os.path.join(folder, file), root)
            if data[:4] == b"TZif" and name != "Factory":
                zones.setdefault(data, []).append(name)
    lines = sorted(line(names, *read(data)) for data, names in zones.items())
    with open(path, "w") as out:
        out.write(f"// Made by Scripts/generate_time_zones.py from tzdata {tzdata.IANA_VERSION}; not edited by hand.\n")
        out.write("// swift-format-ignore-file\n\n")
        out.write("/// The time zones of the world, in the notation that the script explains.\n")
        out.write("enum TimeZoneData {\n")
        out.write(f'  /// The version of the data.\n  static let version = "{tzdata.IANA_VERSION}"\n\n')
        out.write("  /// One zone a line.\n  static let lines: StaticString = \"\"\"\n")
        out.writelines(wrapped(text) for text in lines)
        out.write('"""\n}\n')


if __name__ == "__main__":
    main(sys.argv[1])
