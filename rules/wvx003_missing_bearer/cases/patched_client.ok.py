from unittest.mock import patch


def test_sync(sync):
    with patch("requests.get") as get:
        sync.run()
        get.assert_called_once_with("https://api.wavix.com/v1/numbers", timeout=10)
