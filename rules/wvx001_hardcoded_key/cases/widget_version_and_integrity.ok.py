WIDGET = {
    "src": "https://api.wavix.com/webrtc/v2.0.0/widget.js",
    "integrity": "sha384-oqVuAfXRKap7fdgcCY5uykM6+R9GqQ8K/uxy9rx7HNQlGYl1kPzQho1wx4JwY8wC",
    "sha256": "@sha256@",
    "etag": '"@md5@"',
}
