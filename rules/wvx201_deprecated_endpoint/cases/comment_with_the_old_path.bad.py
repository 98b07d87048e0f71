# see GET https://api.wavix.com/v1/mydids?page=2 for the numbers
#                              ^^^^^^^^^^ WVX201
PAGE = 2
