import re

LINE = re.compile(r'GET (?P<path>/v1/\S+)\?(?:.*&)?appid=(?P<appid>[0-9a-f]+)')


def old_clients(lines):
    """Which clients of the relay still call Wavix with appid?"""
    return {m["appid"][:4] for m in map(LINE.search, lines) if m}
