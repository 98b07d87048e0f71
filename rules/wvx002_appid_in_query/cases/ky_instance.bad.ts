import ky from "ky";
const wavix = ky.create({ prefixUrl: "https://api.wavix.com/v1", searchParams: { appid: Deno.env.get("WAVIX_KEY")! } });
#                                                                                ^^^^^ WVX002
export const profile = () => wavix.get("profile").json<Profile>();
