import argparse

p = argparse.ArgumentParser()
p.add_argument("--base-url", default="http://api.wavix.com")
#                                     ^^^^^^^^^^^^^^^^^^^^ WVX005
