import argparse

parser = argparse.ArgumentParser(description="dump call records")
parser.add_argument("--from", dest="start")
parser.add_argument("--wavix-key", default="@hex64@", help="API key")
#                                           ^^^^^^^ WVX001
args = parser.parse_args()
