WAVIX_2FA_SERVICE_ID=@md5@
WAVIX_TRUNK_ID=@uuid@
curl -H "Authorization: Bearer $WAVIX_API_KEY" "https://api.wavix.com/v1/calls/@uuid@"
