from typing import Final

WAVIX_API_KEY: Final = "@hex64@"
#                       ^^^^^^^ WVX001

def numbers(key: str = ...) -> list[str]: ...
