class Profile {
    void spring(RestTemplate rest, String key) {
        HttpHeaders headers = new HttpHeaders();
        headers.setBearerAuth(key);
        rest.exchange("https://api.wavix.com/v1/profile", HttpMethod.GET, new HttpEntity<>(headers), String.class);
    }

    void other(OkHttpClient client, String key) {
        Request request = new Request.Builder().url("https://hooks.example.org/in").addHeader("X-API-Key", key).build();
        client.newCall(request).execute();
        Request ours = new Request.Builder().url("https://api.wavix.com/v1/profile").addHeader("Authorization", "Bearer " + key).build();
        client.newCall(ours).execute();
    }
}
