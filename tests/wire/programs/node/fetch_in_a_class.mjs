class WavixClient {
  constructor(apiKey, apiUrl = "https://api.wavix.com") {
    this.apiKey = apiKey;
    this.apiUrl = apiUrl;
  }

  async call(id) {
    const res = await fetch(`https://api.wavix.com/v1/calls/${id}?appid=${this.apiKey}`);
    return res.json();
  }
}

console.log((await new WavixClient(process.env.WAVIX_API_KEY).call(42)).success);
