import os


def link(call):
    return f'<a href="https://api.wavix.com/v1/calls/{call}?appid={os.environ["WAVIX_API_KEY"]}">listen</a>'


print(len(link(1)))
