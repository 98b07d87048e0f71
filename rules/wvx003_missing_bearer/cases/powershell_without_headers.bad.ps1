$r = Invoke-RestMethod -Uri "https://api.wavix.com/v1/profile" -Method Get
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
