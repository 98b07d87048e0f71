const key = process.env.WAVIX_API_KEY
const res = await fetch(`https://api.wavix.com/v1/cdrs?type=placed&appid=${key}`)
console.log(res.ok)
