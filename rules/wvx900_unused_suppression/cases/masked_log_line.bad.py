import logging

def start(wavix_key):
    logging.info("key %s", wavix_key[:4])  # wavix-lint: ignore[WVX007]
    #                                                           ^^^^^^ WVX900
