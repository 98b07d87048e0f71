def client():
    """Client for <http://api.wavix.com/v1>, see (http://api.wavix.com/v3/messages)."""
    #              ^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    #                                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
