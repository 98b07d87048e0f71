from config import WAVIX_APPID

print "appid:", WAVIX_APPID
#               ^^^^^^^^^^^ WVX007
