const k = config.get<string>("sms.key");
logger.debug({ k }, "sending");
#              ^ WVX007
await fetch("https://api.wavix.com/v3/messages", { method: "POST", headers: { Authorization: `Bearer ${k}` } });
