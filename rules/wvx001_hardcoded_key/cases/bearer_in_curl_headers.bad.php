<?php

$curl = curl_init();
curl_setopt_array($curl, [
    CURLOPT_URL => 'https://api.wavix.com/v3/messages',
    CURLOPT_RETURNTRANSFER => true,
    CURLOPT_HTTPHEADER => [
        'Content-Type: application/json',
        'Authorization: Bearer @hex64@',
#                              ^^^^^^^ WVX001
    ],
]);
$result = curl_exec($curl);
