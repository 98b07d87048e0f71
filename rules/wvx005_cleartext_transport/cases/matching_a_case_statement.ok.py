def upgrade(url):
    match url:
        case "http://api.wavix.com":
            return "https://api.wavix.com"
        case _:
            return url
