BASE=http://api.wavix.com
#    ^^^^^^^^^^^^^^^^^^^^ WVX005
curl -H "Authorization: Bearer $WAVIX_API_KEY" "$BASE/v1/calls"
