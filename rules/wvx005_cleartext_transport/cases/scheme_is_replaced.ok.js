const url = input.replace("http://api.wavix.com", "https://api.wavix.com");
if (input.startsWith("http://api.wavix.com")) throw new Error("use TLS");
