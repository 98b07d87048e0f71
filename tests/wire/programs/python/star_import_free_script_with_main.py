#!/usr/bin/env python3
"""Print the balance."""
from __future__ import annotations

import argparse
import os
import sys

import requests

URL = "https://api.wavix.com/v1/profile"


def main() -> int:
    parser = argparse.ArgumentParser()
    parser.add_argument("--key", default=os.environ.get("WAVIX_API_KEY"))
    args = parser.parse_args()
    response = requests.get(URL, params={"appid": args.key})
    print(response.json())
    return 0 if response.ok else 1


if __name__ == "__main__":
    sys.exit(main())
