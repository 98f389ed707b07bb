"""DuckDB as a peer: a table for each file, relationships with the columns start_id and end_id."""
import os
import sys

import duckdb

from answering import main
from import_headers import read_tables

TYPES = {"string": "VARCHAR", "long": "BIGINT"}


def load(data, database, threads):
    if os.path.exists(database):
        os.remove(database)
    connection = _connect(database, threads)
    for table in read_tables(data):
        ends = [("start_id", "long"), ("end_id", "long")] if table.ends else []
        columns = ", ".join(f"'{name}': '{TYPES[kind]}'" for name, kind in ends + table.properties)
        connection.execute(
            f'CREATE TABLE "{table.name}" AS SELECT * FROM '
            f"read_csv('{table.path}', header = false, skip = 1, delim = ',', columns = {{{columns}}})")
    connection.close()


def connect(database, threads):
    connection = _connect(database, threads)

    def run(query, parameters):
        return connection.execute(query, parameters or None).fetchall()

    return run


def _connect(database, threads):
    connection = duckdb.connect(database)
    connection.execute(f"SET threads = {threads}")
    return connection


main(sys.argv[1:], "DuckDB", duckdb.__version__, load, connect)
