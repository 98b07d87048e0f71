curl -s https://example.com/ping --next -s "https://api.wavix.com/v1/cdrs?appid=$KEY"
#                                                                         ^^^^^ WVX002
