"""The settings module that programs import their keys from: every name is a variable of the environment."""

import os
import sys

settings = sys.modules[__name__]


def __getattr__(name):
    try:
        return os.environ[name]
    except KeyError:
        raise AttributeError(name) from None
