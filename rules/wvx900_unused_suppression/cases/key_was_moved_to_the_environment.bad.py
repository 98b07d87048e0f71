import os

# wavix-lint: ignore[WVX001] demo account
#                    ^^^^^^ WVX900
WAVIX_API_KEY = os.environ["WAVIX_API_KEY"]
