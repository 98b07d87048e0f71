const xhr = new XMLHttpRequest();
xhr.open("GET", "https://api.wavix.com/v1/trunks");
xhr.setRequestHeader("Authorization", "Bearer " + key);
xhr.send();
$.ajax({ url: "https://api.wavix.com/v1/trunks", beforeSend: addAuthorization });
$.ajax({ url: "https://api.wavix.com/v1/trunks", headers: { Authorization: "Bearer " + key } });
