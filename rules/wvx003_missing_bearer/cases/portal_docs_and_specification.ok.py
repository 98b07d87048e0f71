import requests

requests.get("https://docs.wavix.com/llms.txt")
requests.get("https://wavix.github.io/wavix-openapi/wavix-api.json")
requests.post("https://app.wavix.com/api/site/v1/auth", json={"email": "a@example.com", "password": "..."})
requests.get("https://wavix.com/api")
