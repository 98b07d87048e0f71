const params = new URLSearchParams(location.search);
params.append("appid", key);
params.delete("appid");
const res = await fetch(`https://api.wavix.com/v1/cdrs?${params}`, { headers: { Authorization: `Bearer ${key}` } });
