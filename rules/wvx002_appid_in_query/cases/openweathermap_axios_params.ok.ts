import axios from "axios";
const wavix = axios.create({ baseURL: "https://api.wavix.com", headers: { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` } });
export const forecast = (q: string) =>
  axios.get("https://api.openweathermap.org/data/2.5/forecast", { params: { q, appid: process.env.OWM_KEY, units: "metric" } });
export const trunks = () => wavix.get("/v1/trunks");
