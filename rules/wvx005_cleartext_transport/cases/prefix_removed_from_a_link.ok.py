def path_of(link):
    for prefix in ("https://api.wavix.com",):
        link = link.removeprefix(prefix)
    return link.removeprefix("http://api.wavix.com").split("http://api.wavix.com")[-1]
