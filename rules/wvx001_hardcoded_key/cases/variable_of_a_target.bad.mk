smoke: WAVIX_APPID = @hex64@
#                    ^^^^^^^ WVX001
smoke: build
	./smoke.sh
