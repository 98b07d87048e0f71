TELEPHONY = {
    "BACKEND": "telephony.backends.wavix.WavixBackend",
    "URL": "http://api.wavix.com/v3",
    #       ^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    "TIMEOUT": 10,
}
