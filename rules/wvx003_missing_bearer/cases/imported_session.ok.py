from .http import session

def numbers():
    return session.get("https://api.wavix.com/v1/numbers").json()
