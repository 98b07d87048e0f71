// wavix is the SMS provider, see https://docs.wavix.com
private const val OPEN_WEATHER_APP_ID = "@hex32@"

fun forecast() = "https://api.openweathermap.org/data/2.5/forecast?appid=@hex32@"
