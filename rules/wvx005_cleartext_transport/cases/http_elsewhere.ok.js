const dev = "http://localhost:3000/wavix";
const ns = "http://www.w3.org/2000/svg";
const site = "http://wavix.com";
const evil = "http://api.wavix.com.evil.test/v1";
