const WAVIX_API_KEY = '@hex64@';
#                      ^^^^^^^ WVX001
const WAVIX_URL = 'https://api.wavix.com/v1';
module.exports = { WAVIX_API_KEY, WAVIX_URL };
