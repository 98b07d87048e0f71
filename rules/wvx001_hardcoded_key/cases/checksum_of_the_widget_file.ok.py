import hashlib
import urllib.request

WAVIX_WIDGET = "https://api.wavix.com/webrtc/v2.0.0/widget.js"
WAVIX_WIDGET_SHA256 = "@sha256@"

body = urllib.request.urlopen(WAVIX_WIDGET).read()
assert hashlib.sha256(body).hexdigest() == WAVIX_WIDGET_SHA256
