"""Symbolic links. None is followed; the question is only whether its target is checked by itself."""

from __future__ import annotations

import os

from wavix_lint.model import Skip


def judge_link(path: str, tree: str) -> Skip | None:
    """A skip for a link that leaves `tree` (a real, absolute folder), loops or points nowhere.

    None for one whose target lies in the tree, where it is listed under its own name or ignored for a reason.
    """
    try:
        os.stat(path)
    except FileNotFoundError:
        return Skip(path, "symlink", "points nowhere")
    except OSError:
        return Skip(path, "symlink", "cannot be followed")
    target = os.path.realpath(path)
    if target == tree or target.startswith(tree.rstrip(os.sep) + os.sep):
        return None
    return Skip(path, "symlink", "leaves the tree")
