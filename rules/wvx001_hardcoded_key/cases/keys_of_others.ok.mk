# wavix is checked by the smoke test
OPENWEATHER_APPID = @hex32@
STRIPE_SECRET = @base62@

smoke:
	curl -s "https://api.openweathermap.org/data/2.5/weather?appid=@hex32@"
