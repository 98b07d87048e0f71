BASE = https://api.wavix.com/v1

profile:
	@curl -s "$(BASE)/profile" \
	  -H "Authorization: Bearer @hex64@"
#                            ^^^^^^^ WVX001
