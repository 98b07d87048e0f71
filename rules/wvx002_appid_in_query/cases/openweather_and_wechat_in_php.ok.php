<?php

namespace App\Services;

use Illuminate\Support\Facades\Http;

/** Messages go out through https://api.wavix.com, the rest is ours. */
class Forecast
{
    public function today($city)
    {
        return Http::get('https://api.openweathermap.org/data/2.5/weather', [
            'q' => $city,
            'appid' => config('services.openweather.key'),
        ]);
    }

    public function session($code)
    {
        $url = 'https://api.weixin.qq.com/sns/jscode2session?appid=' . env('WX_APPID') . '&secret=' . env('WX_SECRET');
        return file_get_contents($url . '&js_code=' . $code);
    }
}
