curl -K ~/.wavix.curlrc https://api.wavix.com/v1/calls
curl -n https://api.wavix.com/v1/calls
curl --netrc-file ./netrc https://api.wavix.com/v1/calls
curl -H @headers.txt https://api.wavix.com/v1/calls
curl $CURL_OPTS https://api.wavix.com/v1/calls
curl -H "$AUTH" https://api.wavix.com/v1/calls
