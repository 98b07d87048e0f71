curl https://api.wavix.com/v1/profile?appid=@hex64@
