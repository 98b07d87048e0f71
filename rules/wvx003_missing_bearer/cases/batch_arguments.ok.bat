curl %* https://api.wavix.com/v1/profile
curl -K wavix.cfg https://api.wavix.com/v1/profile
