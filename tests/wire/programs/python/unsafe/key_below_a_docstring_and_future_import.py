#!/usr/bin/env python3
# -*- coding: utf-8 -*-
"""Nightly job (Wavix)."""

from __future__ import annotations

import sys

import requests

WAVIX_KEY = "@hex64@"

answer = requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": f"Bearer {WAVIX_KEY}"})
sys.exit(0 if answer.ok else 1)
