import jwt

TENANT = "wavix-customers"
APPID = "@uuid@"
jwks = jwt.PyJWKClient(f"https://login.microsoftonline.com/{TENANT}/discovery/v2.0/keys?appid={APPID}")


def claims(token):
    data = jwt.decode(token, jwks.get_signing_key_from_jwt(token).key, algorithms=["RS256"], audience=APPID)
    return data["appid"], data.get("appidacr")
