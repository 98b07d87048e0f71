<?php

$context = stream_context_create(['http' => ['header' => $headers]]);
$profile = file_get_contents('https://api.wavix.com/v1/profile', false, $context);
$widget = file_get_contents('https://api.wavix.com/webrtc/v2.0.0/widget.js');
