import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;

class Cdrs {
    Response fetch(OkHttpClient client, String key) throws Exception {
        HttpUrl url = new HttpUrl.Builder()
            .scheme("https")
            .host("api.wavix.com")
            .addPathSegments("v1/cdrs")
            .addQueryParameter("type", "placed")
            .addQueryParameter("appid", key)
#                               ^^^^^ WVX002
            .build();
        return client.newCall(new Request.Builder().url(url).build()).execute();
    }
}
