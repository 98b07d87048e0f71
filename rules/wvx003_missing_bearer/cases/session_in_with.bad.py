from requests import Session


def trunks():
    with Session() as http:
        r = http.get("https://api.wavix.com/v1/trunks")
        #   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
        r.raise_for_status()
        return r.json()
