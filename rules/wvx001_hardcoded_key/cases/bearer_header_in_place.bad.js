fetch("https://api.wavix.com/v3/messages?type=outbound", {
  headers: { Authorization: "Bearer @hex64@" },
#                                   ^^^^^^^ WVX001
}).then((r) => r.json());
