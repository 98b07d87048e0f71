const WAVIX_API_KEY = "your_api_key";
export const wavix = { apiKey: "<YOUR_API_KEY>", token: "${WAVIX_API_KEY}", appid: "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx" };
process.env.WAVIX_API_KEY ||= "test-key-for-unit-tests";
