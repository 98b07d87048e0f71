BASE = https://api.wavix.com/v1

profile:
	@curl -s "$(BASE)/profile" -H "Authorization: Bearer $(WAVIX_API_KEY)"
	@curl -s "$(BASE)/calls" -H "Authorization: Bearer $$WAVIX_API_KEY"
