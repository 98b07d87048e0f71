import axios from "axios";

const key = import.meta.env.VITE_WAVIX_API_KEY;

export const wavix = axios.create({
  baseURL: "https://api.wavix.com",
  params: { appid: key },
});

export async function numbers(page: number) {
  const response = await wavix.get("/v1/numbers", { params: { page } });
  return response.data;
}

export async function weather(city: string, openweather: string) {
  const url = new URL("https://api.openweathermap.org/data/2.5/weather");
  url.searchParams.append("q", city);
  url.searchParams.append("appid", openweather);
  return (await fetch(url)).json();
}
