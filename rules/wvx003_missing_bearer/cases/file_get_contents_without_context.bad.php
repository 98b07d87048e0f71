<?php

$profile = json_decode(file_get_contents('https://api.wavix.com/v1/profile'), true);
#                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
