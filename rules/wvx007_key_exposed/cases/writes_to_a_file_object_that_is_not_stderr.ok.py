import os
import sys

with open("/run/secrets/wavix", "w") as f:
    f.write(os.environ["WAVIX_API_KEY"])
sys.stdout.write("done\n")
