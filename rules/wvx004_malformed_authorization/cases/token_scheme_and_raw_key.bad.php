<?php

class Wavix
{
    private $apiKey;

    public function first()
    {
        $ch = curl_init('https://api.wavix.com/v1/profile');
        $headers = ['Accept: application/json', 'Authorization: Token ' . $this->apiKey];
#                                                               ^^^^^^ WVX004
        curl_setopt($ch, CURLOPT_HTTPHEADER, $headers);
        return curl_exec($ch);
    }

    public function second()
    {
        return Http::withHeaders(['Authorization' => $this->apiKey])->get('https://api.wavix.com/v1/profile');
#                                                    ^^^^^^^^^^^^^ WVX004
    }

    public function third()
    {
        return Http::withBasicAuth($this->apiKey, '')->get('https://api.wavix.com/v1/profile');
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
    }
}
