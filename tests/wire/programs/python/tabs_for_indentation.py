import os

import requests


def main():
	key = os.environ["WAVIX_API_KEY"]
	response = requests.get(
		"https://api.wavix.com/v1/cdrs",
		params={
			"appid": key,
			"page": 1,
		},
	)
	print(response.status_code)


main()
