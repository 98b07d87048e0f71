import java.net.HttpURLConnection;
import java.net.URL;
import org.springframework.http.*;

class Profile {
    private String apiKey;

    void first() throws Exception {
        HttpURLConnection connection = (HttpURLConnection) new URL("https://api.wavix.com/v1/profile").openConnection();
        connection.setRequestMethod("GET");
        connection.setRequestProperty("Authorization", apiKey);
#                                                      ^^^^^^ WVX004
        connection.getInputStream();
    }

    void second(RestTemplate rest) {
        HttpHeaders headers = new HttpHeaders();
        headers.set("X-API-Key", apiKey);
#                    ^^^^^^^^^ WVX004
        rest.exchange("https://api.wavix.com/v1/profile", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    void third(OkHttpClient client) {
        Request request = new Request.Builder()
            .url("https://api.wavix.com/v1/profile")
            .addHeader("Authorization", "Bearer" + apiKey)
#                                       ^^^^^^^^^^^^^^^^^ WVX004
            .build();
        client.newCall(request).execute();
    }
}
