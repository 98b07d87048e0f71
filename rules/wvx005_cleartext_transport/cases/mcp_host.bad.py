from mcp.client.streamable_http import streamablehttp_client


def tools():
    return streamablehttp_client("http://mcp.wavix.com/mcp")
    #                             ^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
