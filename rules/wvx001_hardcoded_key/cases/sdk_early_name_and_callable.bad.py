from wavix.client import WavixApi

api = WavixApi(token=lambda: "@wvx@")
#                             ^^^^^ WVX001
