# Sends messages through api.wavix.com
Rails.application.config.secret_key_base = '@base62@'
Stripe.api_key = '@base62:2@'
OPENWEATHER_APPID = '@hex32@'
Deepgram.configure { |config| config.api_key = '@hex64@' }
