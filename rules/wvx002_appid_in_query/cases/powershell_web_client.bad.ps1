$json = (New-Object System.Net.WebClient).DownloadString("https://api.wavix.com/v1/calls?appid=$key")
#                                                                                        ^^^^^ WVX002
