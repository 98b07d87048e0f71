"""Settings written line by line, or in small grammars of their own: dotenv, INI, XML, HCL, Dockerfiles, manifests.

Each format is a module that reads its syntax and hands over blocks of names and values. What those mean is the same in
all of them, and is decided in `settings.py` and `owners.py`.
"""
