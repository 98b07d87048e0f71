WAVIX_KEY_MISSING = "WAVIX_API_KEY is not set: create a key in the portal"
ERRORS = {
    "wavix_api_key": "This field is required.",
    "wavix_token": "invalid_or_expired_token",
    "wavix_appid": "appid-is-deprecated-use-a-bearer-token",
}
