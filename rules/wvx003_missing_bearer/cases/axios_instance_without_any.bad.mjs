import axios from "axios";
const api = axios.create({ baseURL: "https://api.wavix.com", timeout: 1000 });
const { data } = await api.get("/v1/calls");
#                      ^^^^^^^^^^^^^^^^^^^^ WVX003
