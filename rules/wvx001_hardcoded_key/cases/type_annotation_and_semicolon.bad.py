import os; WAVIX_KEY: str = "@hex64@"; os.environ.setdefault("WAVIX_URL", "https://api.wavix.com")
#                            ^^^^^^^ WVX001
