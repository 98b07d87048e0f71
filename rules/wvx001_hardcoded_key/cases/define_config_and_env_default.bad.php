<?php

define('WAVIX_API_KEY', '@hex64@');
#                        ^^^^^^^ WVX001
$config['wavix']['key'] = '@hex64:2@';
#                          ^^^^^^^^^ WVX001

return [
    'wavix' => [
        'url' => 'https://api.wavix.com',
        'api_key' => env('WAVIX_API_KEY', '@hex64:3@'),
#                                          ^^^^^^^^^ WVX001
    ],
    'openweather' => ['appid' => '@hex32@'],
    'mailgun' => ['secret' => '@base62@'],
];
