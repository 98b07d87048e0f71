import io.ktor.client.HttpClient
import io.ktor.client.request.get
import io.ktor.client.request.parameter

suspend fun cdrs(client: HttpClient, key: String) =
    client.get("https://api.wavix.com/v1/cdrs") {
        parameter("type", "placed")
        parameter("appid", key)
#                  ^^^^^ WVX002
    }

suspend fun calls(client: HttpClient, key: String) =
    client.get("https://api.wavix.com/v1/calls") {
        url {
            parameters.append("appid", key)
#                              ^^^^^ WVX002
        }
    }
