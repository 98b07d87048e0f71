import configparser

cfg = configparser.ConfigParser()
cfg.read("app.ini")
key = cfg.get("wavix", "api_key", fallback="@base62@")
#                                           ^^^^^^^^ WVX001
