if (!process.env.WAVIX_API_KEY) throw new Error("WAVIX_API_KEY is not set");
console.log(`using key ${process.env.WAVIX_API_KEY.slice(0, 4)}…`, mask(wavixApiKey), Boolean(wavixApiKey), wavixApiKey.length);
logger.info("sent", { callId: response.data.call_id });
