curl -s -H 'Authorization: Token YOUR_API_KEY' https://api.wavix.com/v1/calls
#                          ^^^^^^^^^^^^^^^^^^ WVX004
