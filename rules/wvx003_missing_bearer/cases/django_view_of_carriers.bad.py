import requests
from django.views import View
from django.http import JsonResponse

API = "https://api.wavix.com/v1"


class Carriers(View):
    def get(self, request, number):
        data = requests.get(f"{API}/validation", params={"phone_number": number, "type": "format"}).json()
        #      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ WVX003
        return JsonResponse(data)
