import axios from "axios";

const api = axios.create({ baseURL: "https://api.wavix.com", headers: { Authorization: "Bearer @hex64@" } });
console.log((await api.get("/v1/profile")).status);
