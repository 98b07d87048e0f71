import { http, HttpResponse } from "msw";
export const handlers = [http.get("https://api.wavix.com/v1/cdrs?appid=test", () => HttpResponse.json({ items: [] }))];
