class Http {
  constructor(appid) {
    this.appid = appid;
    this.host = "api.wavix.com";
  }
  request(method, path, body) {
    const url = `https://${this.host}${path}${path.includes("?") ? "&" : "?"}appid=${this.appid}`;
#                                                                            ^^^^^ WVX002
    return fetch(url, { method, body: JSON.stringify(body) });
  }
}
