WAVIX_API_KEY=@hex64@ python manage.py sync_calls
#             ^^^^^^^ WVX001
