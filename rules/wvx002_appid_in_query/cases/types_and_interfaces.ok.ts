/** Options of the old Wavix client. */
export interface WavixOptions { appid: string; baseURL?: string }
export type Query = { appid?: string; page?: number };
const defaults: WavixOptions = { appid: "", baseURL: "https://api.wavix.com" };
