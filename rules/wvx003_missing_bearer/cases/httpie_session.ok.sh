http --session=wavix https://api.wavix.com/v1/calls
http https://api.wavix.com/v1/calls "$ITEM"
