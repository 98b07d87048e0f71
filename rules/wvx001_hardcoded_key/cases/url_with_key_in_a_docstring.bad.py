"""Read the transcription of a call.

>>> fetch("https://api.wavix.com/v1/cdrs/1b2c/transcription?appid=@hex64@")
#                                                           ^^^^^ WVX002
#                                                                 ^^^^^^^ WVX001
"""
