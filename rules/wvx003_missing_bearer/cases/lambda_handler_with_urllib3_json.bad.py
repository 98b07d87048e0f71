import json

import urllib3

http = urllib3.PoolManager(timeout=5.0)


def handler(event, context):
    for record in event["Records"]:
        http.request(
#       ^^^^^^^^^^^^^ WVX003 to +5:10
            "POST",
            "https://api.wavix.com/v3/messages",
            body=json.dumps({"to": record["body"], "from": "Ops", "message_body": {"text": "done"}}),
            headers={"Content-Type": "application/json"},
        )
