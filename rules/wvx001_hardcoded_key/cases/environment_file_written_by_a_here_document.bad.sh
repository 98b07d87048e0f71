cat > .env <<EOF
DEBUG=0
WAVIX_API_KEY=@hex64@
#             ^^^^^^^ WVX001
EOF
