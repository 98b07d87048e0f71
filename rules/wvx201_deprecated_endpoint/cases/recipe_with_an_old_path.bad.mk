records:
	curl -s -H "Authorization: Bearer $(WAVIX_API_KEY)" "https://api.wavix.com/v1/cdr?page=1"
#                                                                          ^^^^^^^ WVX201
