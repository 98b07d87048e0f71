DATABASES = {
    "default": {"NAME": "wavix_cdr", "USER": "wavix", "PASSWORD": "@base62@", "HOST": "db"},
}
