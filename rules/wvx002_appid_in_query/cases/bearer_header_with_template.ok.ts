const res = await fetch("https://api.wavix.com/v3/messages?type=outbound", {
  headers: { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` },
});
