from rest_framework.response import Response
from rest_framework.views import APIView


class CallStatus(APIView):
    # how to register this webhook:
    # curl -X POST "https://api.wavix.com/v1/call/webhooks?appid=YOUR_API_KEY" -d '{"event_type": "on-call"}'
    #                                                      ^^^^^ WVX002
#                                        ^^^^^^^^^^^^^^^^^ WVX201

    def post(self, request):
        return Response(status=204)
