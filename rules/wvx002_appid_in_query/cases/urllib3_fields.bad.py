import os
import urllib3

http = urllib3.PoolManager()


def lambda_handler(event, context):
    r = http.request(
        "GET",
        "https://api.wavix.com/v1/cdrs",
        fields={"appid": os.environ["WAVIX_API_KEY"], "from": event["from"], "to": event["to"]},
        #        ^^^^^ WVX002
    )
    return {"statusCode": r.status, "body": r.data.decode()}
