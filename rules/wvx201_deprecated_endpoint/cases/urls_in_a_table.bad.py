ENDPOINTS = {
    "records": "https://api.wavix.com/v1/cdr",
#                                    ^^^^^^^ WVX201
    "numbers": "https://api.wavix.com/v1/numbers",
    "lookup": "https://api.wavix.com/v2/lookup",
#                                   ^^^^^^^^^^ WVX201
}
