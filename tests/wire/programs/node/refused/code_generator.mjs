export const snippet = (path) => `const url = \`\${API}${path}?appid=\${KEY}\`; // https://api.wavix.com/v1/cdrs?appid=\${KEY}&page=1`;
