const xhr = new XMLHttpRequest();
xhr.open("GET", "https://api.wavix.com/v1/trunks");
xhr.setRequestHeader("Authorization", "Token " + key);
#                                     ^^^^^^^^^^^^^^ WVX004
xhr.send();
