from urllib.request import urlopen

print(urlopen("https://api.wavix.com/v1/numbers").status)
