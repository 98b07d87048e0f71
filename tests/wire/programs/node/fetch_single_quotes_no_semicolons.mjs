const key = process.env.WAVIX_API_KEY
const res = await fetch('https://api.wavix.com/v1/profile?appid=' + key, { method: 'GET' })
console.log(res.status)
