<?php

$answer = Http::withToken('@base62@')->post('https://api.openai.com/v1/responses', $body);
$sms = Http::withToken(env('WAVIX_API_KEY'))->post('https://api.wavix.com/v3/messages', $body);
$commit = '@sha1@';
