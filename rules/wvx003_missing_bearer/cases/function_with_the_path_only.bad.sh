get() { curl -sS "https://api.wavix.com$1"; }
#       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
get /v1/profile
