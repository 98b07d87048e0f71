import pytest

from wavix_tools import InsecureUrl, connect


@pytest.mark.parametrize("url", ["http://api.wavix.com", "ws://api.wavix.com/sip"])
def test_plain_text_is_refused(url):
    with pytest.raises(InsecureUrl):
        connect(url)
