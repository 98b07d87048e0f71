def send():
    """Send one message.

    Try it by hand:

        curl https://api.wavix.com/v3/messages -H "Authorization: Bearer @hex64@" \\
        #                                                                ^^^^^^^ WVX001
             -d '{"to": "15551234567"}'
    """
