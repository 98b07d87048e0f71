import { WavixClient } from "wavix-node-sdk";
const client = new WavixClient({ token: process.env.WAVIX_API_KEY! });
const cdrs = await client.cdrs.list({ type: "placed" }, { queryParams: { appid: process.env.WAVIX_API_KEY } });
#                                                                        ^^^^^ WVX002
