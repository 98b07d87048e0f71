irm "http://api.wavix.com/v1/calls" -Headers @{ Authorization = "Bearer $key" }
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX005
