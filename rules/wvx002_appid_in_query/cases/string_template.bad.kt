package com.example.wavix

import okhttp3.OkHttpClient
import okhttp3.Request

private const val BASE_URL = "https://api.wavix.com"

class WavixApi(private val apiKey: String, private val client: OkHttpClient = OkHttpClient()) {
    fun trunks(): String {
        val url = "$BASE_URL/v1/trunks?appid=$apiKey"
#                                      ^^^^^ WVX002
        val request = Request.Builder().url(url).build()
        return client.newCall(request).execute().use { it.body!!.string() }
    }

    fun numbers(page: Int) = get("${BASE_URL}/v1/numbers?page=${page}&appid=${this.apiKey}")
#                                                                     ^^^^^ WVX002
}
