# pragma: allowlist nextline secret
WAVIX_API_KEY = "@base36@"
