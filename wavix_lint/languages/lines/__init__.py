"""Settings written line by line, or in small grammars of their own: dotenv, INI, XML, HCL, Dockerfiles, manifests.

Each module is a reader that makes the tree of `languages.data` out of its format. What names and values mean is the
same in all of them, and is decided there.
"""
