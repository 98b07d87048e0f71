from django.http import JsonResponse


class WavixDouble:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if not request.headers.get("Authorization", "").startswith("Bearer "):
            return JsonResponse({"success": False, "error": True, "message": "Unauthorized"}, status=401)
        if "X-API-Key" in request.headers:
            return JsonResponse({"success": False}, status=400)
        return self.get_response(request)
