const res = await axios.get("https://api.wavix.com/v1/profile", { headers: { Authorization: "Bearer" + apiKey } });
#                                                                                           ^^^^^^^^^^^^^^^^^ WVX004
