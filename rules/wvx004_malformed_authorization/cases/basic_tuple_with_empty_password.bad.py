import os
import requests

r = requests.get("https://api.wavix.com/v1/cdrs", auth=(os.environ["WAVIX_API_KEY"], ""))
#                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
