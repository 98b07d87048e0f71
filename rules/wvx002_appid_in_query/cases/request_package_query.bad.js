var request = require('request');

request({
  url: 'https://api.wavix.com/v1/mydids',
#                            ^^^^^^^^^^ WVX201
  qs: { appid: process.env.APPID },
#       ^^^^^ WVX002
  json: true
}, function (error, response, body) {
  if (error) { return callback(error); }
  callback(null, body.items);
});
