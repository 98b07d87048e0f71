URL = "http://api.wavix.com/v1/numbers"
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
print("open", URL)
