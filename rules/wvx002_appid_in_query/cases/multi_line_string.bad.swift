let sample = """
    curl "https://api.wavix.com/v1/profile?appid=YOUR_API_KEY"
#                                          ^^^^^ WVX002
    """

func socket(key: String) -> URL {
    URL(string: "wss://api.wavix.com/sip?appid=" + key)!
#                                        ^^^^^ WVX002
}
