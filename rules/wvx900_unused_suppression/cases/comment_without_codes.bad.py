import os

KEY = os.environ["WAVIX_API_KEY"]  # wavix-lint: ignore
#                                    ^^^^^^^^^^^^^^^^^^ WVX900
