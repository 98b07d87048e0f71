import os
import sys

wavix_key = os.environ.get("WAVIX_KEY")
sys.stderr.write("key is " + wavix_key + "\n")
#                            ^^^^^^^^^ WVX007
