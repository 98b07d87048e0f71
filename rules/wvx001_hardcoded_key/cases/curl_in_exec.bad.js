const { execSync } = require("child_process");
execSync(`curl -s https://api.wavix.com/v1/profile -H 'Authorization: Bearer @hex64@'`);
#                                                                            ^^^^^^^ WVX001
