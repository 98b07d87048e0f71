from icecream import ic
from rich import print as rprint

from settings import WAVIX_API_KEY

rprint("[b]key[/b]", WAVIX_API_KEY)
#                    ^^^^^^^^^^^^^ WVX007
ic(WAVIX_API_KEY)
#  ^^^^^^^^^^^^^ WVX007
