import os
import requests


def auth():
    return {"appid": os.environ["WAVIX_API_KEY"]}
    #        ^^^^^ WVX002


def invoices():
    return requests.get("https://api.wavix.com/v1/billing/invoices", params=auth()).json()


def transactions(page):
    params = auth()
    params["page"] = page
    return requests.get("https://api.wavix.com/v1/billing/transactions", params=params).json()
