import keyring

keyring.set_password("wavix", "api_key", "@base64url@")
#                                         ^^^^^^^^^^^ WVX001
