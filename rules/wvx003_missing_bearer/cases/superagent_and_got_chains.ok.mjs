import superagent from "superagent";
import got from "got";
await superagent.get("https://api.wavix.com/v1/profile").set({ Authorization: `Bearer ${key}` });
await superagent.get("https://api.wavix.com/v1/profile").auth(key, { type: "bearer" });
const wavix = got.extend({ prefixUrl: "https://api.wavix.com/v1", headers: { authorization: `Bearer ${key}` } });
await wavix.get("profile").json();
const hooked = got.extend({ prefixUrl: "https://api.wavix.com/v1", hooks: { beforeRequest: [sign] } });
await hooked.get("profile").json();
