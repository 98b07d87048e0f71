import requests

def report(key, day):
    return requests.get(
        "http://api.wavix.com/v1/cdr.csv"
        #^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
#                            ^^^^^^^^^^^ WVX201
        f"?from={day}&to={day}",
        headers={"Authorization": f"Bearer {key}"},
    ).text
