const headers = () => ({ Authorization: `Bearer ${process.env.WAVIX_API_KEY}`, Accept: "application/json" });
export const calls = () => fetch("https://api.wavix.com/v1/calls", { headers: headers() });
