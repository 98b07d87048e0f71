import logging
import os

KEY = os.environ["WAVIX_API_KEY"]
logging.info(" ".join(["wavix", "key", KEY]))
#                                      ^^^ WVX007
