curl -O https://api.wavix.com/webrtc/v2.0.0/widget.js
curl https://docs.wavix.com/llms.txt
curl -s https://wavix.com > /dev/null
curl https://mcp.wavix.com/mcp
wget https://wavix.github.io/wavix-openapi/wavix-api.json
