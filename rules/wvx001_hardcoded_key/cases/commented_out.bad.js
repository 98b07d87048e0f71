// const WAVIX_API_KEY = "@hex64@"; old one, do not use
#                         ^^^^^^^ WVX001
const WAVIX_API_KEY = process.env.WAVIX_API_KEY;
