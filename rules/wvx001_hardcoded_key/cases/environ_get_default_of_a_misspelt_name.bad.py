import os

# same account on staging and production
KEY = os.environ.get("WAVBIX_APP_ID", "@base36@")
#                                      ^^^^^^^^ WVX001
URL = f"https://api.wavix.com/v1/cdrs?appid={KEY}"
#                                     ^^^^^ WVX002
