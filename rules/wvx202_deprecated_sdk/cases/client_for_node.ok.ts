import { WavixClient } from "wavix-node-sdk";

export const wavix = new WavixClient({ token: process.env.WAVIX_API_KEY });
