<?php

namespace App\Models;

class SendCampaignSMS
{
    public function sendWavix($sending_server, $data)
    {
        $gateway_url = 'https://api.wavix.com/v2/messages';
#                                            ^^^^^^^^^^^^ WVX201
        $sending_url = $gateway_url . '?appid=' . $sending_server->application_id;
#                                       ^^^^^ WVX002

        $ch = curl_init();
        curl_setopt($ch, CURLOPT_URL, $sending_url);
        curl_setopt($ch, CURLOPT_POST, 1);
        curl_setopt($ch, CURLOPT_HTTPHEADER, ['Content-Type: application/json']);
        curl_setopt($ch, CURLOPT_POSTFIELDS, json_encode($data));
        $response = curl_exec($ch);
        curl_close($ch);

        return $response;
    }
}
