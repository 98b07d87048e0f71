<?php

const WAVIX_HOST = 'https://api.wavix.com';

function trunks($appid)
{
    $host = WAVIX_HOST;
    return json_decode(file_get_contents("$host/v1/trunks?page=1&appid=$appid"));
#                                                                ^^^^^ WVX002
}
