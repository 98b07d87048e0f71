enum Secrets {
  WAVIX_APPID = "@hex64:1@",
#                ^^^^^^^^^ WVX001
  STRIPE_KEY = "@base62@",
}
exports.wavix = { token: "@hex64:2@" };
#                         ^^^^^^^^^ WVX001
process.env.WAVIX_API_KEY = "@hex64:3@";
#                            ^^^^^^^^^ WVX001
