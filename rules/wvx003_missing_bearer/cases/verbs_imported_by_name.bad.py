from requests import delete, get

def drop(uuid):
    delete(f"https://api.wavix.com/v1/calls/{uuid}")
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
    return get("https://api.wavix.com/v1/calls").json()
    #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
