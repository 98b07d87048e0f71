# not wavix
OpenWeather.api_key = ENV["OPENWEATHER_KEY"]
WavixApiMock.api_key = "x"
