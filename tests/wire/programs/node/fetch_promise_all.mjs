const key = process.env.WAVIX_API_KEY;
const paths = ["profile", "numbers"];
const answers = await Promise.all(paths.map((path) => fetch(`https://api.wavix.com/v1/${path}?appid=${key}`)));
console.log(answers.map((answer) => answer.status).join());
