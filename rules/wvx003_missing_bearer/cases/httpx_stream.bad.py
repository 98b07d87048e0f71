import httpx

def save(uuid, target):
    with httpx.stream("GET", f"https://api.wavix.com/v1/recordings/{uuid}") as r:
    #    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
        with open(target, "wb") as f:
            for chunk in r.iter_bytes():
                f.write(chunk)
