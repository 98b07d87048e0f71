from shop.sms import WavixClient

client = WavixClient("@hex64@")
#                     ^^^^^^^ WVX001
client.send("15551230000", "hello")
