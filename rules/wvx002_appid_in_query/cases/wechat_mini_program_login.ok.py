import requests
from django.http import JsonResponse

WX_APPID = "wx2f8a0c3b5d7e9f10"


def login(request):
    # SMS fallback for numbers outside of China: Wavix
    url = (
        "https://api.weixin.qq.com/sns/jscode2session?appid=" + WX_APPID
        + "&secret=" + request.tenant.wx_secret + "&js_code=" + request.GET["code"] + "&grant_type=authorization_code"
    )
    return JsonResponse(requests.get(url).json())
