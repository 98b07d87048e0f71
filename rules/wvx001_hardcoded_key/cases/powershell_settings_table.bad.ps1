$settings = @{ wavix = @{ apiKey = "@hex64@" }; weather = @{ appid = "@hex32@" } }
#                                   ^^^^^^^ WVX001
