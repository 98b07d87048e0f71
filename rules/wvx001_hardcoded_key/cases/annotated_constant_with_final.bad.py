from typing import Final

WAVIX_TOKEN: Final[str] = "@hex64@"
#                          ^^^^^^^ WVX001
WAVIX_REGION: Final = "eu"
