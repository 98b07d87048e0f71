import httpx


def call(uuid: str, key: str) -> dict:
    url = f"http://api.wavix.com/v1/calls/{uuid}/play"
    #       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    return httpx.post(url, headers={"Authorization": f"Bearer {key}"}).json()
