def call(path, verify=False, ssl=False):
    """Call the Wavix relay; `verify` checks the payload before it is queued."""
    return path, verify, ssl


call("/v1/numbers", verify=False)
