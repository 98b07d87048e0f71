const res = await fetch("https://api.wavix.com/v1/cdrs?appid=@hex64@&page=1");
#                                                      ^^^^^ WVX002
#                                                            ^^^^^^^ WVX001
