function cdrUrl(from, to) {
  const q = new URLSearchParams();
  q.append('from', from);
  q.append('to', to);
  q.append('appid', process.env.WAVIX_API_KEY);
#           ^^^^^ WVX002
  return 'https://api.wavix.com/v1/cdrs?' + q.toString();
}
fetch(cdrUrl('2024-01-01', '2024-02-01')).then((r) => r.json()).then(save);
