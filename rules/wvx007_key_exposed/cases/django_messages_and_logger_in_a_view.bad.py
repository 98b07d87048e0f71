import logging

from django.conf import settings
from django.http import HttpResponse

logger = logging.getLogger("django.request")


def debug(request):
    logger.critical("WAVIX_APPID=%s", settings.WAVIX_APPID)
    #                                 ^^^^^^^^^^^^^^^^^^^^ WVX007
    return HttpResponse("ok")
