wavix_api_key = "<your_api_key>"
wavix_token   = "CHANGE_ME"
wavix_appid   = ""
