var request = URLRequest(url: URL(string: "https://api.wavix.com/v3/messages")!)
request.httpMethod = "POST"
request.setValue("Bearer @hex64@", forHTTPHeaderField: "Authorization")
#                        ^^^^^^^ WVX001
