#!/usr/bin/env python3
"""Monthly cost report. Run from cron on the first of the month."""
import csv
import datetime as dt
import sys

import requests

WAVIX_URL = "https://api.wavix.com/v1"
WAVIX_KEY = "@hex64@"  # main account
#            ^^^^^^^ WVX001
SLACK_HOOK = "https://hooks.slack.com/services/T000/B000/xyz"


def last_month():
    first = dt.date.today().replace(day=1)
    end = first - dt.timedelta(days=1)
    return end.replace(day=1), end


def fetch(start, end):
    page, rows = 1, []
    while True:
        r = requests.get(
            f"{WAVIX_URL}/cdrs",
            params={"from": start, "to": end, "type": "placed", "page": page, "appid": WAVIX_KEY},
            #                                                                  ^^^^^ WVX002
            timeout=30,
        )
        if not r.ok:
            sys.stderr.write("failed: " + r.url + "\n")
            #                             ^^^^^ WVX007
            sys.exit(1)
        data = r.json()
        rows += data["items"]
        if page >= data["pagination"]["total_pages"]:
            return rows
        page += 1


def main():
    start, end = last_month()
    rows = fetch(start.isoformat(), end.isoformat())
    w = csv.writer(sys.stdout)
    for row in rows:
        w.writerow([row["date"], row["from"], row["to"], row["charge"]])
    total = sum(float(r["charge"]) for r in rows)
    requests.post(SLACK_HOOK, json={"text": f"Wavix {start:%B}: {total:.2f}"})


if __name__ == "__main__":
    main()
