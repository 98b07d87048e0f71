const request = require("request");
request.get({ uri: "https://api.wavix.com/v1/profile", strictSSL: false, auth: { bearer: key } }, done);
#                                                      ^^^^^^^^^^^^^^^^ WVX006
