TRUNK = "sip:15551234567@us.wavix.net"
GATEWAYS = ["nl.wavix.net", "us.wavix.net", "sg.wavix.net"]
CONTACT = "sip:pbx@192.0.2.7:5060;transport=tcp"
