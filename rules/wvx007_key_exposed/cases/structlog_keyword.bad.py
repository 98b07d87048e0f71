import structlog

log = structlog.get_logger()


def start(wavix_api_key):
    log.info("wavix.start", key=wavix_api_key)
    #                           ^^^^^^^^^^^^^ WVX007
