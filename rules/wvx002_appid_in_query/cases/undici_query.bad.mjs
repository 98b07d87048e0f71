import { request } from "undici";
const { statusCode, body } = await request("https://api.wavix.com/v1/profile", { query: { appid: key } });
#                                                                                         ^^^^^ WVX002
