<?php

use Symfony\Component\HttpClient\HttpClient;

$client = HttpClient::create();
$response = $client->request('GET', 'https://api.wavix.com/v1/profile', [
    'query' => ['appid' => $_ENV['WAVIX_API_KEY']],
#                ^^^^^ WVX002
]);
echo <<<TEXT
Try it yourself:
  curl "https://api.wavix.com/v1/profile?appid={$response->getStatusCode()}"
#                                        ^^^^^ WVX002
TEXT;
