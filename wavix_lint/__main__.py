"""`python -m wavix_lint`."""

# No `from __future__` here: like every import, it would look in the working folder first, which `-m` puts in front of
# the path, and the working folder is what we are asked to judge: nothing in it may run.
import os
import sys

if sys.path and os.path.realpath(sys.path[0] or ".") != os.path.realpath(os.path.join(os.path.dirname(__file__), "..")):
    del sys.path[0]

from wavix_lint.cli import main

if __name__ == "__main__":
    main()
