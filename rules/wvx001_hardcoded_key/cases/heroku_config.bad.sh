heroku config:set WAVIX_API_KEY=@hex64@ SMTP_HOST=mail.example.com -a calls
#                               ^^^^^^^ WVX001
