import pandas as pd

from keys import appid

df = pd.read_csv(f"https://api.wavix.com/v1/cdr.csv?appid={appid}&type=placed", sep=";")
#                                                   ^^^^^ WVX002
#                                       ^^^^^^^^^^^ WVX201
