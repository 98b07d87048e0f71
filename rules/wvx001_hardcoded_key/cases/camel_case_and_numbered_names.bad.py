wavixApiKey = "@hex64:1@"
#              ^^^^^^^^^ WVX001
WAVIX_API_KEY_2 = "@hex64:2@"
#                  ^^^^^^^^^ WVX001
api_key_for_wavix = "@base36@"
#                    ^^^^^^^^ WVX001
