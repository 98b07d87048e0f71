<?php

use Illuminate\Support\Facades\Http;

class WavixTest extends TestCase
{
    public function testUrl(): void
    {
        Http::fake(['https://api.wavix.com/v1/profile?appid=*' => Http::response([])]);
        $wavix = new Wavix('secret');
        $this->assertSame('https://api.wavix.com/v1/profile?appid=secret', $wavix->url('profile'));
        self::assertStringContainsString('https://api.wavix.com/v1/profile?appid=', $wavix->url('profile'));
        Http::assertSent(fn ($request) => $request->url() === 'https://api.wavix.com/v1/profile?appid=secret');
    }
}
