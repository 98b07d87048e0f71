"""Other APIs whose URLs look like ours: the ones seen in public code, and hosts that merely contain our name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Vendor:
    """One foreign URL. `key` is a token of `tests.casefiles` or a literal value; `extra` is sent beside it."""

    name: str
    url: str
    key: str
    env: str
    parameter: str = "appid"
    extra: tuple[tuple[str, str], ...] = (("units", "metric"),)


VENDORS = (
    Vendor("OpenWeatherMap", "https://api.openweathermap.org/data/2.5/weather", "@md5@", "OPENWEATHER_API_KEY"),
    Vendor("OpenWeatherMap in clear", "http://api.openweathermap.org/data/2.5/weather", "@hex32@", "APPID"),
    Vendor("OpenWeatherMap in capitals", "https://api.openweathermap.org/data/2.5/box/city", "@md5@", "OWM", "APPID"),
    Vendor("WeChat mini program", "https://api.weixin.qq.com/sns/jscode2session", "wx@md5@", "WECHAT_APPID"),
    Vendor("WeChat token", "https://api.weixin.qq.com/cgi-bin/token", "wx3a9f3c21d0be4a17", "WX_APPID"),
    Vendor("WeChat access token", "https://api.weixin.qq.com/sns/oauth2/access_token", "wx3a9f3c21d0be4a17", "APPID"),
    Vendor("Wolfram Alpha", "http://api.wolframalpha.com/v2/query", "QX7LP2-8RVT5KAJHW", "WOLFRAM_APPID"),
    Vendor("Steam players", "https://api.steampowered.com/ISteamUserStats/GetGlobalStats/v1/", "570", "GAME"),
    Vendor("Steam schema", "http://api.steampowered.com/ISteamUserStats/GetSchemaForGame/v2/", "440", "STEAM_APPID"),
    Vendor("Steam shop", "https://store.steampowered.com/api/appdetails", "570", "GAME_ID", "appids"),
    Vendor("Yahoo Japan", "https://jlp.yahooapis.jp/MAService/V1/parse", "dj0zaiZpPVhLQ@base62@-", "YAHOO_APPID"),
    Vendor("Baidu", "https://fanyi-api.baidu.com/api/trans/vip/translate", "20210311000724113", "BAIDU_APPID"),
    Vendor("Entra", "https://login.microsoftonline.com/common/discovery/v2.0/keys", "@uuid@", "AZURE_APPID"),
    Vendor("Nutritionix", "https://api.nutritionix.com/v1_1/search", "@md5@", "NUTRITIONIX_KEY", "appKey"),
    Vendor("Facebook dialog", "https://www.facebook.com/dialog/oauth", "381290445123456", "FACEBOOK_APPID", "app_id"),
    Vendor("own server", "http://localhost:5000/composers/translate/edit", "app-a", "OWN_APPID"),
    Vendor("Telnyx with the same path", "https://api.telnyx.com/v2/webrtc/tokens", "@base62@", "TELNYX_API_KEY"),
    Vendor("another /v1/calls", "https://voice.example.com/v1/calls", "@hex64@", "VOICE_KEY"),
    Vendor("another /v1/validation", "https://lookup.example.net/v1/validation", "@hex64@", "LOOKUP_KEY"),
    Vendor("Wavecell", "https://api.wavecell.com/sms/v1/single", "@base62@", "WAVECELL_KEY"),
    Vendor("name inside a host", "https://api.wavix.com.evil.example/v1/cdrs", "@hex64@", "EVIL_KEY"),
    Vendor("name at the end of a host", "https://notapi-wavix.com/v1/cdrs", "@hex64@", "NOT_KEY"),
    Vendor("name glued to a host", "https://notwavix.com/v1/cdrs", "@hex64@", "GLUED_KEY"),
    Vendor("deploy host", "https://api.wavix-dev.com/v1/cdrs", "@hex64@", "DEPLOY_KEY"),
    Vendor("name before an at sign", "https://api.wavix.com@evil.example/v1/cdrs", "@hex64@", "AT_KEY"),
    Vendor("proxy on another host", "https://gateway.example.com/wavix-proxy/v1/cdrs", "@hex64@", "PROXY_KEY"),
    Vendor("host in a path", "https://gateway.example.com/api.wavix.com/v1/cdrs", "@hex64@", "PATH_KEY"),
    Vendor("host in a query", "https://gateway.example.com/fetch?u=api.wavix.com/v1&x=1", "@hex64@", "QUERY_KEY"),
    Vendor("fund", "https://funds.example.com/quote/WAVIX", "@hex32@", "FUND_KEY"),
)
