import Wavix from "wavix-sdk";

export const wavix = new Wavix({ appid: process.env.WAVIX_API_KEY });
