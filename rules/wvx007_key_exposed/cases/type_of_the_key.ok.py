import os

wavix_token = os.getenv("WAVIX_API_KEY")
print(type(wavix_token), len(wavix_token or ""), wavix_token is None)
