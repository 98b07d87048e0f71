const axios = require('axios');

exports.getCdrs = async (from, to) => {
  const { data } = await axios.get('https://api.wavix.com/v1/cdrs', {
    params: {
      appid: process.env.WAVIX_API_KEY,
#     ^^^^^ WVX002
      type: 'placed',
      from,
      to,
    },
  });
  return data.items;
};
