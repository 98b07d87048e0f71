class Sms:
	wavix_key = '@hex64@'
 #            ^^^^^^^ WVX001

	def ready(self):
		return bool(self.wavix_key)
