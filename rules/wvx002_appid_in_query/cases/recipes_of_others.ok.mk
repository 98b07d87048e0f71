# wavix
weather:
	curl -s "https://api.openweathermap.org/data/2.5/weather?appid=$(OWM_KEY)"
