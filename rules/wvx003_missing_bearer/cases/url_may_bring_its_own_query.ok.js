const get = (pathWithQuery) => fetch("https://api.wavix.com" + pathWithQuery);
const follow = (next_url) => axios.get(`https://api.wavix.com/${next_url}`);
