var url = base.concat("/v1/cdrs?appid=", appid, "&page=", page);
#                               ^^^^^ WVX002
var base = "https://api.wavix.com";
$.get(url, render);
