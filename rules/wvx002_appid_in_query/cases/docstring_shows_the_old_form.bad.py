"""Tiny client for the Wavix CDR report.

The URL is built by hand, e.g.

    GET https://api.wavix.com/v1/cdr?type=placed&from=2023-05-01&to=2023-05-31&appid=your_api_key
    #                                                                          ^^^^^ WVX002
#                            ^^^^^^^ WVX201
"""


def parse(row):
    return row["date"], float(row["charge"])
