from pyVoIP.VoIP import VoIPPhone

# trunk credentials, not the API's
phone = VoIPPhone("us.wavix.net", 5060, "12345", "secret", myIP="192.0.2.10")
