readonly WAVIX_API_KEY="$(< /run/secrets/wavix_api_key)"
declare -r KEY_FILE=/run/secrets/wavix_api_key
curl -H @/run/secrets/wavix_header https://api.wavix.com/v1/calls
