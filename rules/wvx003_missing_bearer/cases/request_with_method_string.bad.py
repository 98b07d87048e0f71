from requests import request as SEND_REQUEST

response = SEND_REQUEST("GET", "https://api.wavix.com/v1/numbers", headers={}, data={}, timeout=30)
#          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
