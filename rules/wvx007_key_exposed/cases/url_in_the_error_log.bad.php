<?php

$url = 'https://api.wavix.com/v1/cdrs?appid=' . $wavixApiKey;
#                                     ^^^^^ WVX002
error_log("GET $url");
#              ^^^^ WVX007
$body = file_get_contents($url);
if ($body === false) {
    throw new RuntimeException('request failed: ' . $url);
#                                                   ^^^^ WVX007
}
echo $wavixApiKey;
#    ^^^^^^^^^^^^ WVX007
