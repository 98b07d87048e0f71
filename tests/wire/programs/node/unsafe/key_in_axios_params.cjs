const axios = require("axios");

axios.get("https://api.wavix.com/v1/cdrs", { params: { appid: "@hex64@", page: 1 } }).then((r) => console.log(r.status));
