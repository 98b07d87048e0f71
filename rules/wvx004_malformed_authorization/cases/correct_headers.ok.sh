curl -H "Authorization: Bearer $WAVIX_API_KEY" https://api.wavix.com/v1/calls
curl -H 'authorization: bearer YOUR_API_KEY' https://api.wavix.com/v1/calls
curl -H "Authorization: $AUTH_HEADER" https://api.wavix.com/v1/calls
curl -H "$(cat header)" https://api.wavix.com/v1/calls
npx mcp-remote https://mcp.wavix.com/mcp --header "Authorization:Bearer ${WAVIX_API_KEY}"
