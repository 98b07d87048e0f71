"""Findings that a team knows of and lives with, so that a run shows what is new.

`identity` says when two findings are the same one, `store` reads and writes the file, `secrets_baseline` reads the
one of detect-secrets, `matching` decides what is known, `applying` takes that out of a report, `revising` brings a
baseline up to date.
"""
