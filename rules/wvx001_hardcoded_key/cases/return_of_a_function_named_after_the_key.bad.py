def wavix_api_key():
    # until the vault is up
    return "@hex64@"
    #       ^^^^^^^ WVX001
