export const WAVIX_BASE_URL = "http://api.wavix.com/v1";
#                              ^^^^^^^^^^^^^^^^^^^^^^^ WVX005
