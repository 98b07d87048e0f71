from django.test import TestCase, override_settings


@override_settings(WAVIX_APPID="@base36@", SMS_BACKEND="wavix")
#                               ^^^^^^^^ WVX001
class SmsTest(TestCase):
    def test_number_is_normalised(self):
        self.assertEqual(self.client.get("/sms/normalise?n=0049").json(), {"n": "+49"})
