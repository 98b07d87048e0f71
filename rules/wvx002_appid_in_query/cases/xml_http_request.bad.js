var xhr = new XMLHttpRequest();
xhr.open("GET", "https://api.wavix.com/v1/trunks?appid=" + encodeURIComponent(key), true);
#                                                ^^^^^ WVX002
xhr.onload = function () { show(JSON.parse(xhr.responseText)); };
xhr.send();
