await fetch("https://api.wavix.com/webrtc/v2.0.0/widget.js");
await fetch("https://docs.wavix.com/llms.txt");
await fetch("https://mcp.wavix.com/mcp", { method: "POST", body });
await fetch("https://app.wavix.com/api/site/v1/auth", { method: "POST", body: JSON.stringify({ email, password }) });
