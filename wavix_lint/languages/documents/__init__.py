"""Texts that people read: prose with code in it."""
