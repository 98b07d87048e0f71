import os
import sys

sys.stdout.write(os.environ["WAVIX_API_KEY"])
#                ^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX007
