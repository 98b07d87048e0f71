curl -K - <<EOF
url = "https://api.wavix.com/v1/cdrs?appid=$KEY"
#                                    ^^^^^ WVX002
EOF
