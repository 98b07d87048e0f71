<?php

use Illuminate\Support\Facades\Http;

Http::withToken(config('services.wavix.key'))->get('https://api.wavix.com/v1/cdrs', ['page' => 2]);
Http::get('https://partner.example.org/api', ['appid' => $id]);
$form = ['appid' => $appid];
