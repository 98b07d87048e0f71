process.env.NODE_TLS_REJECT_UNAUTHORIZED = "0";
# at 1:47 WVX006
const res = await fetch("https://api.wavix.com/v1/profile", { headers: { Authorization: `Bearer ${key}` } });
