import { wavixApi } from "./http";

export async function load(type: string) {
  return wavixApi.get(
    `https://api.wavix.com/v2/messages?appid=${
#                                      ^^^^^ WVX002
#                         ^^^^^^^^^^^^ WVX201
      process.env.WAVIX_API_KEY
    }&type=${type}`
  );
}
