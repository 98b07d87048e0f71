import os
import urllib.request

opener = urllib.request.build_opener()
opener.addheaders = [("Authorization", "Bearer " + os.environ["WAVIX_API_KEY"])]
urllib.request.install_opener(opener)
print(urllib.request.urlopen("https://api.wavix.com/v1/profile").read())
