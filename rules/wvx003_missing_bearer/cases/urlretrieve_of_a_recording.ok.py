import urllib.request

def save(link, path):
    # links of recordings are signed by wavix and live for an hour
    urllib.request.urlretrieve(link, path)
