import smpplib.client

client = smpplib.client.Client("smpp.wavix.net", 11338)
client.connect()
client.bind_transceiver(system_id="login", password=open("/run/secrets/smpp").read())
