LINKS = [
    "https://docs.wavix.com/v1/cdr",
    "https://docs.wavix.com/api-reference/v2/messages",
    "https://wavix.com/v1/call",
    "https://app.wavix.com/v1/mydids",
]
