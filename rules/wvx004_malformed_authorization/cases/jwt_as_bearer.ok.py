import httpx

def tools(access_token):
    return httpx.post("https://mcp.wavix.com/mcp", headers={"Authorization": f"Bearer {access_token}"}, json={})
