const client = axios.create({
  baseURL: "https://api.wavix.com",
  headers: { "X-API-Key": process.env.WAVIX_API_KEY },
#             ^^^^^^^^^ WVX004
});
export const calls = () => client.get("/v1/calls");
