const WAVIX_API_KEY = process.env.WAVIX_API_KEY;
const wavixToken = await secrets.get("wavix/token");
const config = { wavix: { apiKey: process.env["WAVIX_API_KEY"] ?? "", baseUrl: "https://api.wavix.com" } };
