from wavix import Wavix

client = Wavix(token="@hex64@")
#                     ^^^^^^^ WVX001
for number in client.numbers.list():
    print(number)
