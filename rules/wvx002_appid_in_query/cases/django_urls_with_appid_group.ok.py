from django.urls import path, re_path

from . import views

urlpatterns = [
    path("wavix/<str:appid>/inbound/", views.inbound),
    re_path(r"^wavix/cb\?appid=(?P<appid>\w+)$", views.callback),
]
