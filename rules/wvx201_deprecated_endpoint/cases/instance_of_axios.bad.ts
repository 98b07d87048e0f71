import axios from "axios";

const api = axios.create({
  baseURL: "https://api.wavix.com",
  headers: { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` },
});

export async function send(text: string): Promise<void> {
  await api.post("/v2/messages", { text });
#                 ^^^^^^^^^^^^ WVX201
}
