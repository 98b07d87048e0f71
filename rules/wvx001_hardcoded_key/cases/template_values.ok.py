WAVIX_API_KEY = "${WAVIX_API_KEY}"
COMPOSE = {"environment": {"WAVIX_API_KEY": "{{ wavix_api_key }}", "WAVIX_TOKEN": "${env:WAVIX_API_KEY}"}}
N8N = {"Authorization": "=Bearer {{$credentials.accessToken}}", "url": "https://api.wavix.com/v3/messages"}
