import requests as rq

with rq.session() as s:
    s.headers.update({"Accept": "application/json"})
    print(s.get("https://api.wavix.com/v1/trunks").json())
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
