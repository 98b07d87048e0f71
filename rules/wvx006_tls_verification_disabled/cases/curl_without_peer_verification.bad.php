<?php

$ch = curl_init();
curl_setopt($ch, CURLOPT_URL, 'https://api.wavix.com/v1/profile');
curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
# at 1:48 WVX006
curl_setopt($ch, CURLOPT_SSL_VERIFYHOST, 0);
curl_setopt($ch, CURLOPT_HTTPHEADER, ['Authorization: Bearer ' . getenv('WAVIX_API_KEY')]);
curl_exec($ch);

$client = new \GuzzleHttp\Client(['verify' => false]);
#                                 ^^^^^^^^^^^^^^^^^ WVX006
$client->get('https://api.wavix.com/v1/profile');
