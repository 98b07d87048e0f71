import Wavix from "wavix-sdk";
import { WavixClient } from "wavix-node-sdk";

const old = new Wavix({ appid: "@hex64:1@" });
#                               ^^^^^^^^^ WVX001
const client = new WavixClient({ token: "@hex64:2@", baseUrl: "https://api.wavix.com" });
#                                        ^^^^^^^^^ WVX001
