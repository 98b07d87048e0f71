import axios from "axios";
const api = axios.create({ baseURL: "https://api.wavix.com" });
api.interceptors.request.use((config) => {
  config.headers.Authorization = `Bearer ${getKey()}`;
  return config;
});
export const profile = () => api.get("/v1/profile");
