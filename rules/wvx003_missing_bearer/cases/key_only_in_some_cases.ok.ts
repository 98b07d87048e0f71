let url = `https://api.wavix.com/v1/cdrs?from=${from}`;
if (key) url += `&page=1`;
const headers: Record<string, string> = {};
if (key) headers.Authorization = `Bearer ${key}`;
const res = await fetch(url, { headers });
