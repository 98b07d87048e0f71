deploy:
	export WAVIX_API_KEY=@hex64@; ./deploy.sh
#                     ^^^^^^^ WVX001
	WAVIX_TOKEN=@base62@ ./notify.sh
#            ^^^^^^^^ WVX001
