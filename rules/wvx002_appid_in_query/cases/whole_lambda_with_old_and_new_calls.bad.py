import json
import os
import urllib.parse
import urllib.request

KEY = os.environ["WAVIX_API_KEY"]
BASE = os.environ.get("WAVIX_BASE_URL", "https://api.wavix.com")


def _get(path, **params):
    req = urllib.request.Request(BASE + path + "?" + urllib.parse.urlencode(params))
    req.add_header("Authorization", f"Bearer {KEY}")
    with urllib.request.urlopen(req, timeout=10) as f:
        return json.load(f)


def _old(path, **params):
    params["appid"] = KEY
    #       ^^^^^ WVX002
    with urllib.request.urlopen(BASE + path + "?" + urllib.parse.urlencode(params), timeout=10) as f:
        return json.load(f)


def handler(event, context):
    new = _get("/v1/numbers", per_page=10)
    old = _old("/v1/mydids", per_page=10)
#               ^^^^^^^^^^ WVX201
    return {"statusCode": 200, "body": json.dumps({"new": len(new["items"]), "old": len(old["items"])})}
