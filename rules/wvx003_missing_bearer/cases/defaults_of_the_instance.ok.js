const api = axios.create({ baseURL: "https://api.wavix.com" });
api.defaults.headers.common["Authorization"] = `Bearer ${process.env.WAVIX_API_KEY}`;
module.exports = { calls: () => api.get("/v1/calls") };
