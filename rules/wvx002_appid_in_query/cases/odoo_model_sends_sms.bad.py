import requests
from odoo import fields, models


class SmsGateway(models.Model):
    _name = "sms.gateway.wavix"
    _description = "Wavix gateway"

    appid = fields.Char(required=True)
    sender = fields.Char(default="Odoo")

    def _send(self, number, body):
        self.ensure_one()
        r = requests.post(
            "https://api.wavix.com/v2/messages",
#                                 ^^^^^^^^^^^^ WVX201
            params={"appid": self.appid},
            #        ^^^^^ WVX002
            json={"from": self.sender, "to": number, "message_body": {"text": body}},
        )
        return r.json().get("message_id")
