"""Ladybug or Kùzu as a peer, which share one interface: graph_peer.py MODULE COMMAND …"""
import importlib
import os
import shutil
import sys

from answering import main
from import_headers import read_tables

NAMES = {"ladybug": "Ladybug", "kuzu": "Kùzu"}
TYPES = {"string": "STRING", "long": "INT64"}

module = importlib.import_module(sys.argv[1])


def load(data, database, threads):
    _remove(database)
    connection = module.Connection(module.Database(database), num_threads=threads)
    tables = read_tables(data)
    for table in tables:
        columns = [f"{name} {TYPES[kind]}" for name, kind in table.properties]
        if table.ends:
            ends = "FROM {} TO {}".format(*table.ends)
            connection.execute(f"CREATE REL TABLE {table.name}({', '.join([ends] + columns)})")
        else:
            key = f"PRIMARY KEY({table.properties[0][0]})"
            connection.execute(f"CREATE NODE TABLE {table.name}({', '.join(columns + [key])})")
    for table in tables:
        connection.execute(f'COPY {table.name} FROM "{table.path}" (header=true)')
    connection.close()


def connect(database, threads):
    connection = module.Connection(module.Database(database), num_threads=threads)

    def run(query, parameters):
        return connection.execute(query, parameters).get_all()

    return run


def _remove(database):
    for path in (database, database + ".wal"):
        if os.path.isdir(path):
            shutil.rmtree(path)
        elif os.path.exists(path):
            os.remove(path)


main(sys.argv[2:], NAMES[sys.argv[1]], module.__version__, load, connect)
