from django.conf import settings

print(settings.WAVIX_APPID)
#     ^^^^^^^^^^^^^^^^^^^^ WVX007
