const axios = require("axios").default;

async function call(path, query = {}) {
  query.appid = process.env.WAVIX_API_KEY;
#       ^^^^^ WVX002
  const { data } = await axios.get("https://api.wavix.com" + path, { params: query });
  return data;
}
