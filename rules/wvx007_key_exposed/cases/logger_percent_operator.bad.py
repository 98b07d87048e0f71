import logging

from conf import WAVIX_APPID

log = logging.getLogger("sms")
log.warning("wavix rejected appid %s" % WAVIX_APPID)
#                                       ^^^^^^^^^^^ WVX007
