"""An interpreter that has the clients imported, and forks for each program: a process of its own in 10 ms, not 400.

Reads jobs from stdin, one JSON object a line, and answers each with the exit code of the program.
"""

import json
import os
import runpy
import signal
import sys
import traceback

_SECONDS = 30


def _run(job: dict) -> int:
    signal.alarm(_SECONDS)
    os.environ.clear()
    os.environ.update(job["env"])
    os.chdir(job["folder"])
    for name, number in (("stdin", 0), ("stdout", 1), ("stderr", 2)):
        path = os.devnull if name == "stdin" else job[name]
        os.dup2(os.open(path, os.O_RDONLY if name == "stdin" else os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), number)
    sys.argv = [job["path"], *job["arguments"]]
    sys.path[0] = job["folder"]
    try:
        runpy.run_path(job["path"], run_name="__main__")
    except SystemExit as end:
        if isinstance(end.code, str):
            print(end.code, file=sys.stderr)
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 -- as the interpreter does
        traceback.print_exc()
        return 1
    return 0


def main() -> int:
    for module in sys.argv[1:]:
        try:
            __import__(module)
        except ImportError:
            continue  # programs that need it are skipped
    for line in iter(sys.stdin.buffer.raw.readline, b""):
        child = os.fork()
        if child == 0:
            return _run(json.loads(line))
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
