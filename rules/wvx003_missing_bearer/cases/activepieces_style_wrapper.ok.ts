export async function wavixApiCall({ apiKey, method, resourcePath, body }: Call) {
  const response = await httpClient.sendRequest({
    method,
    url: `https://api.wavix.com${resourcePath}`,
    headers: { Authorization: `Bearer ${apiKey}`, ...(body !== undefined ? { "Content-Type": "application/json" } : {}) },
    body,
  });
  return response.body;
}
