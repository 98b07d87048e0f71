<?php

$ch = curl_init('https://intranet.local/api');
curl_setopt($ch, CURLOPT_SSL_VERIFYPEER, false);
curl_exec($ch);

$wavix = curl_init('https://api.wavix.com/v1/profile');
curl_setopt($wavix, CURLOPT_SSL_VERIFYPEER, true);
curl_exec($wavix);
