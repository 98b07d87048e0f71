const headers = { Authorization: `Bearer ${process.env.WAVIX_API_KEY}` };

export const numbers = () => fetch("https://api.wavix.com/v1/numbers", { headers });
export const record = (id) => fetch(`https://api.wavix.com/v1/cdrs/${id}`, { headers });
