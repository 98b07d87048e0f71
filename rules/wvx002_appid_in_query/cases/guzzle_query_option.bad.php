<?php

use GuzzleHttp\Client;

class WavixCdr
{
    private $client;
    private $apiKey;

    public function __construct(string $apiKey)
    {
        $this->apiKey = $apiKey;
        $this->client = new Client(['base_uri' => 'https://api.wavix.com/v1/', 'timeout' => 10]);
    }

    public function all(int $page)
    {
        $response = $this->client->get('cdrs', [
            'query' => ['appid' => $this->apiKey, 'page' => $page],
#                        ^^^^^ WVX002
        ]);

        return json_decode($response->getBody(), true);
    }
}
