import os

print("WAVIX_API_KEY =", os.getenv("WAVIX_API_KEY"))
#                        ^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX007
