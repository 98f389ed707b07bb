"""Reads the import headers of a data folder: which tables there are, and their columns."""
import os
import re
from typing import NamedTuple, Optional


class Table(NamedTuple):
    name: str
    path: str
    # The tables that relationships lead from and to; None for nodes.
    ends: Optional[tuple]
    # (name, type) of the properties; of nodes the first is the key.
    properties: list


def read_tables(folder):
    """The tables of a folder, nodes before relationships."""
    tables = []
    for file in sorted(os.listdir(folder)):
        if not file.endswith(".csv"):
            continue
        path = os.path.join(folder, file)
        with open(path, encoding="utf-8") as lines:
            fields = lines.readline().rstrip("\n").split(",")
        tables.append(_table(file.removesuffix(".csv"), path, fields))
    return sorted(tables, key=lambda table: table.ends is not None)


def _table(name, path, fields):
    ends, properties = [], []
    for field in fields:
        column, kind = field.split(":", 1)
        end = re.fullmatch(r"(?:START|END)_ID\((\w+)\)", kind)
        if end:
            ends.append(end[1])
        else:
            properties.append((column, "long" if kind.startswith("ID(") else kind))
    return Table(name, path, tuple(ends) or None, properties)
