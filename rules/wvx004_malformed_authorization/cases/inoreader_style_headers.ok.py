import requests

# vendor list: wavix, inoreader, nutritionix
requests.get("https://www.inoreader.com/reader/api/0/user-info", headers={"AppId": "1000", "AppKey": "k"})
requests.get("https://trackapi.nutritionix.com/v2/search", headers={"x-app-id": "4f8a1c2e", "x-app-key": "k"})
