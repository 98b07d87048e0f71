from fastmcp import Client
from fastmcp.client.transports import StreamableHttpTransport

transport = StreamableHttpTransport(
    "https://mcp.wavix.com/mcp",
    headers={"Authorization": "Bearer @hex64@"},
    #                                 ^^^^^^^ WVX001
)
client = Client(transport)
