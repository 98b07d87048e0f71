def sample(path):
    return f'requests.get(f"https://api.wavix.com{path}?appid={{KEY}}&page=1")'


print(sample("/v1/cdrs"))
