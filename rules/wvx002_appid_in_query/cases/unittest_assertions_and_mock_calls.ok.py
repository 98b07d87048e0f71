import unittest
from unittest import mock

import responses

from app.wavix import numbers


class NumbersTest(unittest.TestCase):
    @responses.activate
    def test_url(self):
        responses.get("https://api.wavix.com/v1/numbers", json={"items": []})
        numbers()
        self.assertEqual(responses.calls[0].request.url, "https://api.wavix.com/v1/numbers?appid=k")
        self.assertIn("appid=k", responses.calls[0].request.url)

    @mock.patch("app.wavix.requests.get")
    def test_call(self, get):
        numbers()
        get.assert_called_once_with("https://api.wavix.com/v1/numbers", params={"appid": "k"})
        self.assertEqual(get.mock_calls, [mock.call("https://api.wavix.com/v1/numbers?appid=k")])
