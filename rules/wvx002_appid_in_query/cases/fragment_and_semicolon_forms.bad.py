def links(key):
    yield "https://api.wavix.com/v1/cdrs?type=placed&appid=" + key + "#top"
    #                                                ^^^^^ WVX002
    yield "https://api.wavix.com:443/v1/cdrs?appid=" + key
    #                                        ^^^^^ WVX002
    yield "https://API.wavix.com/v1/cdrs?a=1&b=2&appid=" + key
    #                                            ^^^^^ WVX002
