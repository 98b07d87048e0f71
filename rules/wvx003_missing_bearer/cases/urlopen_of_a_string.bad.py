import json
from urllib.request import urlopen

with urlopen("https://api.wavix.com/v1/profile") as f:
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
    print(json.load(f))
