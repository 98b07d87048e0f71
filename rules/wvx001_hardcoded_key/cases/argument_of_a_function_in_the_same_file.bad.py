import requests


def numbers(key):
    return requests.get("https://api.wavix.com/v1/numbers", headers={"Authorization": f"Bearer {key}"}).json()


print(numbers("@base62@"))
#              ^^^^^^^^ WVX001
print(numbers(key="@base62:2@"))
#                  ^^^^^^^^^^ WVX001
