HOSTS = {
    "dev": "http://api.qa1.wavix.dev",
    #       ^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    "prod": "https://api.wavix.com",
    "local": "http://localhost:8000",
}
