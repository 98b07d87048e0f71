package com.example;

import org.springframework.beans.factory.annotation.Value;

public class WavixProperties {
    private static final String API_KEY = "@hex64@";
#                                          ^^^^^^^ WVX001
    public static final String WAVIX_TOKEN = "@base62@";
#                                             ^^^^^^^^ WVX001

    @Value("${wavix.api.key:@hex64:2@}")
#                           ^^^^^^^^^ WVX001
    private String apiKey;

    private String secret = System.getenv().getOrDefault("WAVIX_API_KEY", "@hex64:3@");
#                                                                          ^^^^^^^^^ WVX001
}
