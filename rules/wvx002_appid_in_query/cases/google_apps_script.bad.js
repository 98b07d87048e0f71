function sendSms(to, text) {
  var key = PropertiesService.getScriptProperties().getProperty('WAVIX_KEY');
  var url = 'https://api.wavix.com/v2/messages?appid=' + key;
#                                              ^^^^^ WVX002
#                                 ^^^^^^^^^^^^ WVX201
  UrlFetchApp.fetch(url, {
    method: 'post',
    contentType: 'application/json',
    payload: JSON.stringify({ from: 'Shop', to: to, message_body: { text: text } }),
  });
}
