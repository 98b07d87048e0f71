import requests

def charge(cursor):
    cursor.execute("select application_id from gateways where type = 'wavix'")
    row = cursor.fetchone()
    return requests.get("https://api.wavix.com/v1/profile/config?appid=" + row[0]).json()["balance"]
    #                                                            ^^^^^ WVX002
