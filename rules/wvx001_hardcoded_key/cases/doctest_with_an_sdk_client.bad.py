def make():
    """Make a client of the wavix SDK.

    >>> client = Wavix(token="@hex64@")
    #                         ^^^^^^^ WVX001
    """
