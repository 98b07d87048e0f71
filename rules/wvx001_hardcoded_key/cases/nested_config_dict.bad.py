PROVIDERS = {
    "twilio": {"sid": None, "token": None},
    "wavix": {
        "base_url": "https://api.wavix.com",
        "api_key": "@hex64@",
        #           ^^^^^^^ WVX001
        "sender": "Parcel",
    },
}
