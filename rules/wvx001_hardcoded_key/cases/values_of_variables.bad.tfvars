region        = "eu-west-1"
wavix_api_key = "@hex64@"
#                ^^^^^^^ WVX001
# wavix_token = "@base62@"
#                ^^^^^^^^ WVX001
image_digest  = "@sha256@"
