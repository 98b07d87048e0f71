const target = new URL("https://api.wavix.com/v1/buy/countries");
target.search = new URLSearchParams({ appid: key, text_enabled_only: "1" }).toString();
#                                     ^^^^^ WVX002
const countries = await (await fetch(target.href)).json();
