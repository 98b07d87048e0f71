def describe(settings):
    for name in ("wavix_api_key", "wavix_sender"):
        print(name, "set" if settings.get(name) else "missing")
