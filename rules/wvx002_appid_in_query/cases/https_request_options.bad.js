const https = require('https');

function sendSms(key, message, cb) {
  const req = https.request({
    hostname: 'api.wavix.com',
    port: 443,
    path: `/v2/messages?appid=${key}`,
#                       ^^^^^ WVX002
#          ^^^^^^^^^^^^ WVX201
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
  }, cb);
  req.write(JSON.stringify(message));
  req.end();
}
