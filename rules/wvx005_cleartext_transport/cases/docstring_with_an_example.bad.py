def lookup(number):
    """Carrier of a number.

    Calls http://api.wavix.com/v1/validation and waits for the result.
    #     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
    """
    return number
