def check(wavix_api_key):
    if len(wavix_api_key) < 32:
        raise ValueError(f"key too short: {len(wavix_api_key)} characters")
    if not wavix_api_key.isalnum():
        raise ValueError("key has odd characters")
