python3 - <<'EOF'
import os, requests
requests.get("https://api.wavix.com/v1/cdrs?appid=" + os.environ["WAVIX_API_KEY"])
#                                           ^^^^^ WVX002
EOF
