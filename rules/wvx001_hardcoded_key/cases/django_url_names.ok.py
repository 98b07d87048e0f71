from django.urls import path

from . import views

urlpatterns = [
    path("wavix/keys/", views.keys, name="wavix-api-key-list"),
    path("wavix/keys/<int:pk>/rotate/", views.rotate, name="wavix-api-key-rotate"),
]
WAVIX_API_KEY_REDIRECT = "accounts:wavix_api_key_list"
