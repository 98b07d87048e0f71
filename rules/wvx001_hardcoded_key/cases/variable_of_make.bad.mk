WAVIX_API_KEY := @hex64@
#                ^^^^^^^ WVX001
IMAGE := app@sha256:@sha256@

test:
	pytest
