const wavixApiUrl = 'https://api.wavix.com/v1';
const applicationId = process.env.WAVBIX_APP_ID;

app.post('/webhook', async (req, res) => {
  const { uuid } = req.body;
  const cdr = await fetch(`${wavixApiUrl}/cdr/${uuid}?appid=${applicationId}`);
#                                                     ^^^^^ WVX002
#                                        ^^^^^ WVX201
  await fetch(process.env.CRM_HOOK, { method: 'POST', body: JSON.stringify(await cdr.json()) });
  res.sendStatus(204);
});
