import jwt

def trunk_of(widget_token):
    # the widget token of wavix is only read, never trusted
    return jwt.decode(widget_token, options={"verify_signature": False}, verify=False)["sub"]
