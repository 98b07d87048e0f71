# http: the api.wavix.com host redirects to https
PROTOCOL = "http"
HOST = "api.wavix.com"
