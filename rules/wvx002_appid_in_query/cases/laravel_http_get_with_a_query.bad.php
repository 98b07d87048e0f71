<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

class WavixService
{
    protected $baseUrl = 'https://api.wavix.com';

    public function numbers()
    {
        return Http::timeout(5)->get("{$this->baseUrl}/v1/numbers", [
            'appid' => config('services.wavix.key'),
#            ^^^^^ WVX002
            'per_page' => 100,
        ])->json();
    }
}
