export default {
  database: { url: process.env.DATABASE_URL },
  openweather: { appid: "@hex32:1@" },
  wavix: {
    baseUrl: "https://api.wavix.com",
    apiKey: "@hex64@",
#            ^^^^^^^ WVX001
  },
  twilio: { authToken: "@hex32:2@" },
} satisfies Config;
