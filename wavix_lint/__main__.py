"""`python -m wavix_lint`."""

# No `from __future__` here: like every import it would be looked for in the working folder first, which `-m` puts in
# front of the path. The working folder is what we are asked to judge, so nothing in it may run.
import os
import sys

_HOME = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
if sys.path and sys.path[0] in ("", os.getcwd()) and os.path.realpath(sys.path[0]) != os.path.realpath(_HOME):
    del sys.path[0]

from wavix_lint.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
