const url = `https://api.wavix.com/v1/cdrs?appid=${key}`;
#                                          ^^^^^ WVX002
console.log("GET", url);
#                  ^^^ WVX007
const res = await fetch(url);
