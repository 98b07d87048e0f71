// The SMS goes through Wavix, the login through WeChat.
const session = await fetch(`https://api.weixin.qq.com/sns/jscode2session?appid=${APPID}&secret=${SECRET}&js_code=${code}`);
