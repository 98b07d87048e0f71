import httpx

client = httpx.Client(base_url="https://api.wavix.com", headers={"api-key": open("wavix.key").read()})
#                                                                 ^^^^^^^ WVX004
print(client.get("/v1/profile").json())
