import requests

session = requests.Session()
session.headers.update({
    "Accept": "application/json",
    "Authorization": "Bearer @wvx@",
    #                        ^^^^^ WVX001
})


def hangup(uuid):
    session.delete(f"https://api.wavix.com/v1/calls/{uuid}")
