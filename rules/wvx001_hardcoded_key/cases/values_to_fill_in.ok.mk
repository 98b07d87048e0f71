WAVIX_API_KEY ?= your_wavix_api_key_here
WAVIX_TOKEN ?= <token>
WAVIX_APPID ?=
