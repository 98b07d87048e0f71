# wavix-lint: ignore-file[WVX001]
#                         ^^^^^^ WVX900
import os

WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
