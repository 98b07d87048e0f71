async function get(path: string) {
  const url = `https://api.wavix.com${path}?appid=${this.key}`;
#                                           ^^^^^ WVX002
  const res = await fetch(url);
  if (!res.ok) {
    throw new Error(`GET ${url} failed with ${res.status}`);
#                          ^^^ WVX007
  }
}
