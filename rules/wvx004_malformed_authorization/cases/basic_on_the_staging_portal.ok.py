import requests

requests.get("https://docs.wavix.com/internal", auth=("reader", "reader"))
