from requests_oauthlib import OAuth2Session

session = OAuth2Session(token={"access_token": "x", "token_type": "Bearer"})
session.get("https://api.wavix.com/v1/numbers")
