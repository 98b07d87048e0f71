"""Whole programs made from parts, with the findings they must give known by construction."""
