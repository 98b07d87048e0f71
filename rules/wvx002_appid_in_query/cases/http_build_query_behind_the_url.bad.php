<?php

$params = [
    'appid' => getenv('WAVIX_API_KEY'),
#    ^^^^^ WVX002
    'from' => '2024-01-01',
    'to' => '2024-01-31',
];
$cdr = file_get_contents('https://api.wavix.com/v1/cdr?' . http_build_query($params));
#                                              ^^^^^^^ WVX201
print_r(json_decode($cdr));
