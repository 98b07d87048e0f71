curl "https://api.wavix.com/v1/cdrs?appid=@hex64@&page=1"
