import axios from "axios";

const wavix = axios.create({ baseURL: "https://api.wavix.com/v1" });
const key = process.env.WAVIX_API_KEY;
console.log((await wavix.get(`/cdrs?appid=${key}&page=1`)).status);
