WAVIX_CACHE_KEY=wavix-modules-@sha1@
IDEMPOTENCY_KEY=@hex32@
curl -H "Authorization: Bearer $WAVIX_API_KEY" -H "Idempotency-Key: @uuid@" https://api.wavix.com/v3/messages
