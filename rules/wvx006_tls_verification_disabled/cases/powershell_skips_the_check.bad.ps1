irm "https://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer $key" } -SkipCertificateCheck
#                                                                                ^^^^^^^^^^^^^^^^^^^^^ WVX006
