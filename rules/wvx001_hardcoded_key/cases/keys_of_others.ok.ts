// Wavix sends the text messages, the others do the rest.
const OPENAI_API_KEY = "@base62@";
const keys = { wavix: process.env.WAVIX_API_KEY, twilio: "@hex32@", deepgram: "@sha1@" };
fetch("https://api.openai.com/v1/responses", { headers: { Authorization: `Bearer @base62:2@` } });
