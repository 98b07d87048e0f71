from tornado.httpclient import AsyncHTTPClient
from tornado.httputil import url_concat

from options import opts


async def fetch_calls():
    url = url_concat("https://api.wavix.com/v1/calls", {"appid": opts.wavix_key})
    #                                                    ^^^^^ WVX002
    response = await AsyncHTTPClient().fetch(url)
    return response.body
