# %% [markdown]
# ## Cost per destination, Wavix

# %%
import os
import pandas as pd
import requests

APPID = os.environ["WAVIX_APPID"]
pages = []
for p in range(1, 6):
    pages += requests.get("https://api.wavix.com/v1/cdrs", {"appid": APPID, "page": p, "type": "placed"}).json()["items"]
    #                                                        ^^^^^ WVX002

# %%
df = pd.DataFrame(pages)
df.groupby("destination").charge.sum().sort_values().tail(20)
