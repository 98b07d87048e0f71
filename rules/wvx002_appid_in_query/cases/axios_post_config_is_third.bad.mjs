import axios from "axios";
const config = { params: { appid: process.env.WAVIX_KEY }, timeout: 5000 };
#                          ^^^^^ WVX002
const { data } = await axios.post("https://api.wavix.com/v3/messages", { from: "Wavix", to: process.argv[2] }, config);
console.log(data.message_id);
