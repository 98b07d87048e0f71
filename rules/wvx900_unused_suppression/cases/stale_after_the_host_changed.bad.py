import httpx

# talks to the wavix double only
client = httpx.Client(base_url="http://localhost:9000")  # wavix-lint: ignore[WVX005] local
#                                                                             ^^^^^^ WVX900
