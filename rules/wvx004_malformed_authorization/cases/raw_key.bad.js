const headers = { Authorization: process.env.WAVIX_API_KEY, "Content-Type": "application/json" };
#                                ^^^^^^^^^^^^^^^^^^^^^^^^^ WVX004
await fetch("https://api.wavix.com/v3/messages", { method: "POST", headers, body });
