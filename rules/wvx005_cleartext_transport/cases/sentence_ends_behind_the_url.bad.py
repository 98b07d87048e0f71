# The relay used to call http://api.wavix.com.
#                        ^^^^^^^^^^^^^^^^^^^^ WVX005
RELAY = "https://relay.example.com"
