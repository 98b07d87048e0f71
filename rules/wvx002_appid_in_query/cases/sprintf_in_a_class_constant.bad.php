<?php

final class Wavix
{
    private const URL = 'https://api.wavix.com/v1/%s?appid=%s';
#                                                    ^^^^^ WVX002

    public function __construct(private readonly string $appid)
    {
    }

    public function url(string $path): string
    {
        return sprintf(self::URL, $path, urlencode($this->appid));
    }
}
