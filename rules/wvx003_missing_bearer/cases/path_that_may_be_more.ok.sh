curl "https://api.wavix.com/$ENDPOINT_WITH_QUERY"
curl "https://api.wavix.com$URL_SUFFIX"
