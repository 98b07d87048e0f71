import httpx

r = httpx.post("https://mcp.wavix.com/mcp", json={"jsonrpc": "2.0", "method": "initialize", "id": 1})
print(r.status_code)
