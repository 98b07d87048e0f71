ENVIRON = {"wsgi.url_scheme": "http", "HTTP_HOST": "api.wavix.com", "PATH_INFO": "/v1/numbers"}
