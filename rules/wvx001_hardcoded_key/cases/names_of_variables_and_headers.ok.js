const WAVIX_KEY_NAME = "WAVIX_API_KEY_PRODUCTION";
const wavixTokenUrl = "https://api.wavix.com/v2/webrtc/tokens";
const wavixKeyPath = "secret/data/production/wavix/api-key";
localStorage.setItem("wavixAuthorizationToken", token);
