class Urls(private val appId: String) {
    fun cdr(): String = "%s/v1/cdr?appid=%s".format(HOST, appId)
#                                  ^^^^^ WVX002
#                          ^^^^^^^ WVX201

    fun messages(): String {
        var url = HOST + "/v2/messages"
#                         ^^^^^^^^^^^^ WVX201
        url += "?appid=" + appId
#                ^^^^^ WVX002
        return url
    }

    companion object {
        const val HOST = "https://api.wavix.com"
    }
}
