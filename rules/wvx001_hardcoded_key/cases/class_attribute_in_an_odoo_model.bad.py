from odoo import api, models


class WavixSms(models.AbstractModel):
    _name = "wavix.sms"
    WAVIX_API_KEY = "@base62@"
    #                ^^^^^^^^ WVX001

    @api.model
    def sender(self):
        return self.env.company.name
