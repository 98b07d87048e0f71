from authlib.integrations.requests_client import OAuth2Session
from aiohttp_retry import RetryClient
from requests_aws4auth import AWS4Auth
import requests

OAuth2Session("id", "secret").get("https://api.wavix.com/v1/numbers")
requests.get("https://api.wavix.com/v1/numbers", auth=AWS4Auth("id", "secret", "eu-west-1", "execute-api"))


async def calls(client: RetryClient):
    return await client.get("https://api.wavix.com/v1/calls")
