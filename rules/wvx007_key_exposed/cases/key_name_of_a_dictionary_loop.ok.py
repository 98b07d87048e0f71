def dump(config):
    """Names of the wavix settings."""
    for key in sorted(config):
        print(key)
