SNIPPET = """
import requests

url = f"https://api.wavix.com/v1/cdrs?appid={KEY}&page=1"
print(requests.get(url).json())
"""


def snippet(language):
    return SNIPPET if language == "python" else ""


print(snippet("python"))
