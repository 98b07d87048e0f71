export WAVIX_API_KEY="$(op read 'op://prod/wavix/api key')"
WAVIX_API_KEY=$(vault kv get -field=key secret/wavix)
export WAVIX_API_KEY=${WAVIX_API_KEY:?set it first}
read -rsp "Wavix API key: " WAVIX_API_KEY
source .env
curl -H "Authorization: Bearer ${WAVIX_API_KEY}" https://api.wavix.com/v1/calls
