WAVIX_API_KEY = "@hex64@"
#                ^^^^^^^ WVX001
print("key:", WAVIX_API_KEY)
#             ^^^^^^^^^^^^^ WVX007
