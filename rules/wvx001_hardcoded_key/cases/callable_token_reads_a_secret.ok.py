from wavix import AsyncWavix

from vault import secret

client = AsyncWavix(token=lambda: secret("telephony/wavix/production/api-key"))
