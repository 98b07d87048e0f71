const wavix = {
  widgetSha256: "@sha256@",
  commit: "@sha1@",
  callId: "@uuid@",
  serviceId: "@hex32@",
  integrity: "sha384-@base62@",
};
const WAVIX_2FA_SERVICE_ID = "@hex32:2@";
