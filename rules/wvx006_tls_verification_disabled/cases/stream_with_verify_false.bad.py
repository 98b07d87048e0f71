import httpx

def recording(uuid, key, target):
    with httpx.stream(
        "GET",
        f"https://api.wavix.com/v1/recordings/{uuid}",
        headers={"Authorization": f"Bearer {key}"},
        verify=False,
#       ^^^^^^^^^^^^ WVX006
    ) as r:
        target.write(r.read())
