H=(-H "Authorization: Basic $WAVIX_API_KEY")
#                     ^^^^^^^^^^^^^^^^^^^^ WVX004
curl "${H[@]}" https://api.wavix.com/v1/calls
