SECRET_KEY = "@base62@"
INSTALLED_APPS = ["django.contrib.auth", "wavix_calls"]
WAVIX_WEBHOOK_PATH = "hooks/@md5@/"
