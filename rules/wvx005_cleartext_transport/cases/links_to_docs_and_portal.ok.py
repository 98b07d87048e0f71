"""See http://docs.wavix.com/api-reference and http://wavix.com/api for the old portal."""

HELP = "http://docs.wavix.com/sip-trunking"
PORTAL = "http://app.wavix.com/login"
