SMS_PROVIDERS = [
    {"name": "vonage", "api_key": None},
    {"name": "wavix", "wavix_appid": "@hex32@"},
    #                                 ^^^^^^^ WVX001
]
