import os

import httpx

httpx.post(
    "https://mcp.wavix.com/mcp",
    headers={"X-API-Key": os.environ["WAVIX_API_KEY"]},
    #         ^^^^^^^^^ WVX004
    json={"jsonrpc": "2.0", "method": "tools/list", "id": 1},
)
