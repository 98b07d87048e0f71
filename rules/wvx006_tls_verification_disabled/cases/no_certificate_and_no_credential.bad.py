import requests

r = requests.get("https://api.wavix.com/v1/numbers", verify=False)
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
#                                                    ^^^^^^^^^^^^ WVX006
