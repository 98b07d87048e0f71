WAVIX_API_KEY = "3f9a****************************"
EXAMPLE_WAVIX_TOKEN = "8b1d..."
wavix_api_key_hint = "3f9a…77e0"
