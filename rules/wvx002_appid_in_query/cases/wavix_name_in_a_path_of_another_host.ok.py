import requests

def report(appid, rows):
    # our own warehouse, the table is called after the provider
    requests.put("https://ingest.example.net/v1/tables/api.wavix.com/rows?appid=" + appid, json=rows)
