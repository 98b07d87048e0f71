import os
import httpx

client = httpx.Client(
    base_url="https://api.wavix.com",
    params={"appid": os.environ["WAVIX_API_KEY"]},
    #        ^^^^^ WVX002
    timeout=20.0,
)


def recording(uuid: str) -> bytes:
    return client.get(f"/v1/recordings/{uuid}").content


def calls() -> list:
    return client.get("/v1/calls").json()["calls"]
