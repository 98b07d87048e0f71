val retrofit = Retrofit.Builder()
    .baseUrl("http://api.wavix.com/")
#             ^^^^^^^^^^^^^^^^^^^^^ WVX005
    .client(client)
    .build()
