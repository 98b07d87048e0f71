import requests

# wavix trunk import
ETAG = "@sha1@"
TOKEN_BUCKET = "@uuid@"
requests.get("https://cdn.example.com/prefixes.csv", headers={"If-None-Match": ETAG, "X-Bucket": TOKEN_BUCKET})
