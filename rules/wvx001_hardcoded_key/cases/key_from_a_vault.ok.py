import boto3
import hvac

WAVIX_API_KEY_SECRET_ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:prod/wavix-AbCdEf"
WAVIX_API_KEY_PATH = "secret/data/telephony/wavix/production"

key = boto3.client("secretsmanager").get_secret_value(SecretId=WAVIX_API_KEY_SECRET_ARN)["SecretString"]
other = hvac.Client().secrets.kv.v2.read_secret_version(path=WAVIX_API_KEY_PATH)["data"]["data"]["value"]
