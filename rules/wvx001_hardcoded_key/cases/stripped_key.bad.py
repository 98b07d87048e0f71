import requests

key = """
@hex64@
# at 1:8 WVX001
""".strip()
requests.get("https://api.wavix.com/v1/profile", headers={"Authorization": "Bearer " + key})
