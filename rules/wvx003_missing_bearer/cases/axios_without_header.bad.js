const axios = require('axios');
axios.post('https://api.wavix.com/v3/messages', { from, to, message_body: { text } });
# at 1:86 WVX003
