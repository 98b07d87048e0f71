from django.db import models


class Tenant(models.Model):
    name = models.CharField(max_length=80)
    wavix_api_key = models.CharField(max_length=128, default="@hex64@")
    #                                                         ^^^^^^^ WVX001
