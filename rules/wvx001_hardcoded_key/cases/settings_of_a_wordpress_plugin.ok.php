<?php

define('WAVIX_PLUGIN_VERSION', '1.2.0');
define('WAVIX_API_KEY_OPTION', 'wavix_sms_gateway_api_key_option');
$key = get_option('wavix_api_key', 'your_wavix_api_key_here');
$config = [
    'wavix_api_key' => env('WAVIX_API_KEY'),
    'wavix_key_hash' => '@sha256@',
    'wavix_service_id' => '@md5@',
    'stripe_secret' => '@base62@',
    'app_key' => 'base64:@base62@=',
];
