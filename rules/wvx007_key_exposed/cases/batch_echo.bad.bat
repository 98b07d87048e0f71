echo %WAVIX_API_KEY%
#    ^^^^^^^^^^^^^^^ WVX007
