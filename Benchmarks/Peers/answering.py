"""The commands that every peer offers to the benchmark.

    version                        one line: name and version
    load DATA DATABASE THREADS     builds a database from a folder of CSV
    serve DATABASE THREADS         answers JSON Lines with JSON Lines, as `mahdar pipe` does
"""
import json
import sys
import time


def main(arguments, name, version, load, connect):
    """Runs a command; `connect(database, threads)` gives a function from query and parameters to rows."""
    command, *operands = arguments
    if command == "version":
        print(f"{name} {version}")
    elif command == "load":
        data, database, threads = operands
        load(data, database, int(threads))
    elif command == "serve":
        database, threads = operands
        _serve(connect(database, int(threads)))
    else:
        sys.exit(f"unknown command '{command}'; expected version, load or serve")


def _serve(run):
    for line in sys.stdin:
        request = json.loads(line)
        start = time.perf_counter()
        try:
            rows = run(request["query"], request.get("parameters", {}))
            answer = {"rows": [list(row) for row in rows]}
        except Exception as error:
            answer = {"error": {"message": str(error)}}
        answer["micros"] = {"run": (time.perf_counter() - start) * 1e6}
        print(json.dumps(answer, ensure_ascii=False, default=str), flush=True)
