import retrofit2.Call
import retrofit2.Retrofit
import retrofit2.http.GET
import retrofit2.http.Query

interface WavixService {
    @GET("v1/cdrs")
    fun cdrs(@Query("appid") key: String, @Query("page") page: Int): Call<List<Cdr>>
#                    ^^^^^ WVX002
}

val service: WavixService = Retrofit.Builder()
    .baseUrl("https://api.wavix.com/")
    .build()
    .create(WavixService::class.java)
