import axios from "axios";

const wavixApi = axios.create({ baseURL: import.meta.env.VITE_WAVIX_API_URL });
export const send = (d: Message) => wavixApi.post(`/v2/messages?appid=${import.meta.env.VITE_WAVIX_API_KEY}`, d);
#                                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX007
