GATEWAYS = dict(
    wavix=dict(base="https://api.wavix.com", api_key="@hex64@"),
    #                                                 ^^^^^^^ WVX001
    twilio=dict(base="https://api.twilio.com", api_key=None),
)
