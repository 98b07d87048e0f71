wscat -c "wss://api.wavix.com/sip?appid=$KEY"
#                                 ^^^^^ WVX002
