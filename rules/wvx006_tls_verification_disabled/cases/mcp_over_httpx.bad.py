import httpx

def initialise(key):
    return httpx.post("https://mcp.wavix.com/mcp", headers={"Authorization": f"Bearer {key}"}, json={}, verify=False)
    #                                                                                                   ^^^^^^^^^^^^ WVX006
