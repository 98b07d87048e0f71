await fetch("https://api.twilio.com/2010-04-01/Accounts.json", { headers: { Authorization: `Basic ${btoa(sid + ":" + token)}` } });
await fetch("https://api.deepgram.com/v1/listen", { headers: { Authorization: `Token ${dg}` } });
await fetch("https://api.wavix.com/v1/profile", { headers: { Authorization: `Bearer ${key}`, "X-Request-Id": id } });
