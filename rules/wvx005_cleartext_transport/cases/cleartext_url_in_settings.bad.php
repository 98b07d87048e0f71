<?php

return [
    'wavix' => [
        'endpoint' => 'http://api.wavix.com/v3/messages',
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
        'docs' => 'http://docs.wavix.com',
    ],
];
