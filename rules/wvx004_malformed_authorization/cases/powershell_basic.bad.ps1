irm "https://api.wavix.com/v1/calls" -Authentication Basic -Credential $credential
#                                    ^^^^^^^^^^^^^^^^^^^^^ WVX004
