package com.example.wavix;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

public class CallsClient {
    private static final String BASE = "https://api.wavix.com";
    private final HttpClient http = HttpClient.newHttpClient();
    private final String key;

    public CallsClient(String key) {
        this.key = key;
    }

    public String list() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(BASE + "/v1/calls?appid=" + key))
#                                                                                 ^^^^^ WVX002
            .GET()
            .build();
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
