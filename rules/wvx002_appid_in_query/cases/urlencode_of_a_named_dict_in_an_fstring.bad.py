import urllib.parse
import urllib.request

API = "https://api.wavix.com/v1"


def cdr_csv(appid, date_from, date_to, path):
    q = urllib.parse.urlencode({"from": date_from, "to": date_to, "type": "placed", "appid": appid})
    #                                                                                ^^^^^ WVX002
    urllib.request.urlretrieve(f"{API}/cdr.csv?{q}", path)
#                                     ^^^^^^^^ WVX201
