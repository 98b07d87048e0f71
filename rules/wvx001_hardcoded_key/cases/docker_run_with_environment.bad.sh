docker run -d --name sms \
  -e TZ=UTC \
  -e WAVIX_API_KEY=@hex64@ \
#                  ^^^^^^^ WVX001
  registry.example.com/sms:latest
