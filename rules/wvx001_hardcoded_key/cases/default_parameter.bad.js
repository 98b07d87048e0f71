const send = async (to, text, wavixKey = "@hex64@") => {
#                                         ^^^^^^^ WVX001
  await post("/v3/messages", { to, text }, wavixKey);
};
