class Numbers {
    private final WebClient wavix = WebClient.builder().baseUrl("https://api.wavix.com").build();
    private final WebClient weather = WebClient.create("https://api.openweathermap.org");

    Mono<String> list(String key) {
        return wavix.get()
            .uri(builder -> builder.path("/v1/numbers").queryParam("appid", key).build())
#                                                                   ^^^^^ WVX002
            .retrieve()
            .bodyToMono(String.class);
    }

    Mono<String> forecast(String key) {
        return weather.get()
            .uri(builder -> builder.path("/data/2.5/forecast").queryParam("appid", key).build())
            .retrieve()
            .bodyToMono(String.class);
    }
}
