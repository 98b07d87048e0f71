import json

CONFIG = json.loads("""
{"wavix": {"api_key": "@hex64@", "sender": "Shop"}}
#                      ^^^^^^^ WVX001
""")
