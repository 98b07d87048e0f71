$(function () {
  $.getJSON("https://api.wavix.com/v1/buy/countries", { appid: window.wavixKey }, function (data) {
#                                                       ^^^^^ WVX002
    $("#countries").html(render(data.countries));
  });
});
