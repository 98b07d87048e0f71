import requests

page = requests.get("https://docs.wavix.com/llms.txt", verify=False).text
