const params = new URLSearchParams({ appid: KEY, type: "outbound", page: 1 });
#                                    ^^^^^ WVX002
const res = await fetch(`https://api.wavix.com/v3/messages?${params}`);
