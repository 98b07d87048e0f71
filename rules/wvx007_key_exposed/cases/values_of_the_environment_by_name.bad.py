import os

for name in ("HOME", "USER"):
    print(name, os.environ[name])
print(f"{os.environ['USER']} uses {os.environ['WAVIX_API_KEY']}")
#                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX007
