import { WebSocket } from "ws";

const key = process.env.WAVIX_API_KEY;
const ws = new WebSocket(`wss://api.wavix.com/sip?appid=${key}`, { headers: { "X-Team": "support" } });
ws.on("message", () => ws.close());
