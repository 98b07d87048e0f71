import os

key = os.environ["WAVIX_API_KEY"]
print("key ends in %s" % key[-4:])
print("key", key[:4] + "*" * (len(key) - 4))
print(f"{key[:3]}…{key[-3:]}")
