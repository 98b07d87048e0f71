import logging

log = logging.getLogger(__name__)


def connect(wavix_key):
    log.info("key: {}".format(wavix_key))
    #                         ^^^^^^^^^ WVX007
