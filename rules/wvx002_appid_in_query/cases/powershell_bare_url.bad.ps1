irm https://api.wavix.com/v1/profile?appid=$key
#                                    ^^^^^ WVX002
irm $base/v1/profile
