def cdrs():
    """Ask for `https://api.wavix.com/v1/cdrs?appid=KEY&page=1`, as the guide says."""
