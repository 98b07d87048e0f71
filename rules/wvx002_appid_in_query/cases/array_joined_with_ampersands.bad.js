const url = 'https://api.wavix.com/v1/cdrs?' + [
  'type=placed',
  'from=' + from,
  'appid=' + process.env.WAVIX_API_KEY,
#  ^^^^^ WVX002
].join('&');
fetch(url).then((res) => res.json()).then(console.table);
