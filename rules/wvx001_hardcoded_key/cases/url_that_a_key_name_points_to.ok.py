WAVIX_TOKEN_URL = "https://api.wavix.com/v2/webrtc/tokens"
WAVIX_API_KEY_DOCS = "https://docs.wavix.com/api-reference/authentication"
WAVIX_API_KEYS_PAGE = "https://app.wavix.com/account/api-keys"
