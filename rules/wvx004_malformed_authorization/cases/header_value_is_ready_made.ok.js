fetch("https://api.wavix.com/v1/profile", { headers: { Authorization: authHeader } });
fetch("https://api.wavix.com/v1/profile", { headers: { Authorization: req.headers.authorization } });
fetch("https://api.wavix.com/v1/profile", { headers: { authorization: ["Bearer", key].join(" ") } });
