const isOld = (url) => url.startsWith("https://api.wavix.com") && url.includes("?appid=");
const clean = (url) => url.replace(/[?&]appid=[^&]+/, "");
if (request.url === "https://api.wavix.com/v1/cdrs?appid=x") warn();
