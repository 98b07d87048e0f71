from wavix_tools import secure


def test_secure():
    assert secure("http://api.wavix.com/v1") == "https://api.wavix.com/v1"
