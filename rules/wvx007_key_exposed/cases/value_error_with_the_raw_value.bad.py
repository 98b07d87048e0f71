def clean_wavix_api_key(wavix_api_key):
    if " " in wavix_api_key:
        raise ValueError("not a key: %r" % wavix_api_key)
        #                                  ^^^^^^^^^^^^^ WVX007
    return wavix_api_key
