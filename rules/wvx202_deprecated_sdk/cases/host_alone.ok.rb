WavixApi.host = "api.wavix.com"
