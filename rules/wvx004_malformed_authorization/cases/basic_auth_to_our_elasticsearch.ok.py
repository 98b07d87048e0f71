import requests

def store(key, es_user, es_password):
    rows = requests.get("https://api.wavix.com/v1/cdrs", headers={"Authorization": "Bearer %s" % key}).json()["items"]
    requests.post("https://es.internal:9200/wavix/_bulk", json=rows, auth=(es_user, es_password))
