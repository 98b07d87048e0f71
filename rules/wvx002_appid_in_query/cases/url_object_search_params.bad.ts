const url = new URL("/v1/cdrs", "https://api.wavix.com");
url.searchParams.set("type", "received");
url.searchParams.append("appid", process.env.WAVIX_API_KEY!);
#                        ^^^^^ WVX002
const response = await fetch(url);
