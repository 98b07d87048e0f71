const t = "@hex64@";
#          ^^^^^^^ WVX001
const headers = { Authorization: `Bearer ${t}` };
await axios.get("https://api.wavix.com/v1/profile", { headers });
