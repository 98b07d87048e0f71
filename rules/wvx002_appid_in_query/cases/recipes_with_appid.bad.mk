BASE := https://api.wavix.com/v1

calls:
	curl -s "$(BASE)/calls?appid=$(WAVIX_API_KEY)&page=1"
#                       ^^^^^ WVX002
	curl -s https://api.wavix.com/v1/numbers?appid=$$WAVIX_API_KEY
#                                         ^^^^^ WVX002

weather:
	curl -s "https://api.openweathermap.org/data/2.5/weather?appid=$(OWM_KEY)"
