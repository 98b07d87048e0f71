"""One call."""

WAVIX_APPID = "@hex64@"

import urllib.request

print(urllib.request.urlopen("https://api.wavix.com/v1/profile?appid=" + WAVIX_APPID).status)
