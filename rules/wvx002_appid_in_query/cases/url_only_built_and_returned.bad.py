def recording_link(uuid, appid):
    """Link for the support team, opened in the browser."""
    return "https://api.wavix.com/v1/recordings/" + uuid + "?appid=" + appid
    #                                                        ^^^^^ WVX002
