<?php

$headers = ['Authorization' => 'Bearer ' . $key, 'Accept' => 'application/json'];
$client = new \GuzzleHttp\Client(['base_uri' => 'https://api.wavix.com', 'headers' => $headers]);
$client->get('/v1/profile');
Http::withHeaders(['X-Api-Key' => $key])->post('https://hooks.example.org/in');
