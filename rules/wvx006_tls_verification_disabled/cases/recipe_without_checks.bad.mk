profile:
	@curl -sk https://api.wavix.com/v1/profile -H "Authorization: Bearer $(WAVIX_API_KEY)"
#        ^ WVX006
