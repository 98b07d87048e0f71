import os

# started beside the wavix relay
print("IBM App ID:", os.environ["APPID"])
print(os.environ.get("APPID_CLIENT_ID"))
