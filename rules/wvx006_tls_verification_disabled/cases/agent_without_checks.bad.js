const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
#                                                ^^^^^^^^^^^^^^^^^^^^^^^^^ WVX006
axios.get("https://api.wavix.com/v1/profile", { httpsAgent: agent, headers: { Authorization: `Bearer ${key}` } });
