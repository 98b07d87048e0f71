WAVIX_BASE ?= http://api.wavix.com/v1
#             ^^^^^^^^^^^^^^^^^^^^^^^ WVX005
