import got from "got";
const wavix = got.extend({ prefixUrl: "https://api.wavix.com/v1", responseType: "json" });
const numbers = await wavix.get("numbers");
#                     ^^^^^^^^^^^^^^^^^^^^ WVX003
