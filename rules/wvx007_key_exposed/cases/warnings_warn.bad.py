import warnings

def client(wavix_token):
    warnings.warn(f"old token {wavix_token} is used")
    #                          ^^^^^^^^^^^ WVX007
