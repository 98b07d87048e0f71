from unittest import TestCase

from wavix_tools import secure


class SecureTest(TestCase):
    def test_scheme(self):
        self.assertEqual(secure("x"), "http://api.wavix.com/x")
        self.assertTrue(secure("y").startswith("http://api.wavix.com"))
