import requests

# transcripts come from the wavix call recordings
def tokens(sentence, client_id):
    r = requests.post(
        "https://jlp.yahooapis.jp/MAService/V1/parse",
        data={"appid": client_id, "sentence": sentence, "results": "ma"},
    )
    return r.text
