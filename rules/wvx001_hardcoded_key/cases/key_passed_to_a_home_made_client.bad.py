from telephony.wavix_client import WavixClient

client = WavixClient(api_key="@hex64@", timeout=10)
#                             ^^^^^^^ WVX001
