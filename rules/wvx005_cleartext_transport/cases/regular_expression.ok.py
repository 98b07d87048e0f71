import re

WAVIX = re.compile(r"^https?://api\.wavix\.com/")
LOOSE = re.compile("^http(s)?://[a-z.]*wavix[.]com")
