import os

print("WAVIX_API_KEY set:", bool(os.environ.get("WAVIX_API_KEY")))
print("WAVIX_APPID" in os.environ)
if not os.environ.get("WAVIX_API_KEY"):
    print("set WAVIX_API_KEY first")
