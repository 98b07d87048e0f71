import logging

log = logging.getLogger(__name__)


def explain(uuid, wavix_key):
    log.error("try: curl -H 'Authorization: Bearer %s' https://api.wavix.com/v1/calls/%s", wavix_key, uuid)
    #                                                                                      ^^^^^^^^^ WVX007
