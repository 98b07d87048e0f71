<?php

class WavixClient
{
    const API_KEY = '@hex64@';
#                    ^^^^^^^ WVX001
    private string $token = '@base62@';
#                            ^^^^^^^^ WVX001
    public static $appId = '@hex32@';
#                           ^^^^^^^ WVX001

    public function __construct(string $apiKey = '@hex64:2@')
#                                                 ^^^^^^^^^ WVX001
    {
    }
}
