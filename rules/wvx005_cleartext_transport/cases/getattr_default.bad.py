from django.conf import settings

BASE = getattr(settings, "WAVIX_BASE", "http://api.wavix.com")
#                                       ^^^^^^^^^^^^^^^^^^^^ WVX005
