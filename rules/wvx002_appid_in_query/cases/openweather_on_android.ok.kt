// Texts go through Wavix: https://api.wavix.com
interface OpenWeatherApi {
    @GET("data/2.5/weather")
    suspend fun current(@Query("q") city: String, @Query("appid") key: String): Weather
}

val weather = Retrofit.Builder().baseUrl("https://api.openweathermap.org/").build().create(OpenWeatherApi::class.java)

fun url(key: String) = "https://api.openweathermap.org/data/2.5/weather?appid=$key"
