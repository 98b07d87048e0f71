export class WavixClient {
  constructor(private readonly apiKey: string, private readonly apiUrl = "https://api.wavix.com") {}

  async getCall(id: string) {
    const res = await fetch(`${this.apiUrl}/v2/calls/${id}?appid=${this.apiKey}`);
#                                                          ^^^^^ WVX002
    return res.json();
  }

  async hangup(id: string) {
    return fetch(`${this.apiUrl}/v2/calls/${id}?appid=${this.apiKey}`, { method: "DELETE" });
#                                               ^^^^^ WVX002
  }
}
