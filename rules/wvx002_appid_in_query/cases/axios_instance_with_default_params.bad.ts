import axios from 'axios';

export const wavix = axios.create({
  baseURL: 'https://api.wavix.com/v1',
  timeout: 10_000,
  params: { appid: process.env.WAVIX_API_KEY },
#           ^^^^^ WVX002
});

export const listTrunks = (page = 1) => wavix.get('/trunks', { params: { page } });
