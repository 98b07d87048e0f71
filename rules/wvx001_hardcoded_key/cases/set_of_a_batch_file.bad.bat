@echo off
set WAVIX_API_KEY=@hex64@
#                 ^^^^^^^ WVX001
set "WAVIX_TOKEN=@base62@"
#                ^^^^^^^^ WVX001
node sync.js
