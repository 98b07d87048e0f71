export const snippet = (path: string) => `
// Wavix
const url = \`\${API}${path}?appid=\${KEY}\`;
const res = await fetch(url);
`;
