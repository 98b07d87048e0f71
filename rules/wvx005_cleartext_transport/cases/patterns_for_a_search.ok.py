import re

OLD = re.compile("http://api.wavix.com/(.*)")


def upgrade(text):
    return re.sub("http://api.wavix.com", "https://api.wavix.com", OLD.sub(r"https://api.wavix.com/\1", text))
