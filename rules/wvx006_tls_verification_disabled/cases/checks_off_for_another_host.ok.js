const agent = new https.Agent({ rejectUnauthorized: false });
axios.get("https://pbx.internal.example/status", { httpsAgent: agent });
axios.get("https://api.wavix.com/v1/profile", { headers: { Authorization: `Bearer ${key}` } });
