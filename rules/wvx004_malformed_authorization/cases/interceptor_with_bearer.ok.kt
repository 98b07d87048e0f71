val client = OkHttpClient.Builder()
    .addInterceptor { chain ->
        chain.proceed(chain.request().newBuilder().header("Authorization", "Bearer $apiKey").build())
    }
    .build()
val request = Request.Builder().url("https://api.wavix.com/v1/profile").build()
val other = Request.Builder().url("https://hooks.example.org/").header("X-API-Key", apiKey).build()
