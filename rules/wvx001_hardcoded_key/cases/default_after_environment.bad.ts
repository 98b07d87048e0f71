const apiKey = process.env.WAVIX_API_KEY || "@hex64@";
#                                            ^^^^^^^ WVX001
const other = process.env["WAVIX_APPID"] ?? '@hex32@';
#                                            ^^^^^^^ WVX001
const { WAVIX_TOKEN = "@base62@" } = process.env;
#                      ^^^^^^^^ WVX001
