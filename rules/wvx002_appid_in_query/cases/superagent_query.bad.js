const superagent = require('superagent');
superagent
  .get('https://api.wavix.com/v1/cdrs')
  .query({ appid: key, type: 'placed' })
#          ^^^^^ WVX002
  .end((err, res) => done(err, res && res.body));
