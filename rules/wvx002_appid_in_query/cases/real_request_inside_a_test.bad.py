import os

import pytest
import requests


@pytest.mark.integration
def test_live_balance():
    r = requests.get("https://api.wavix.com/v1/profile/config", params={"appid": os.environ["WAVIX_API_KEY"]})
    #                                                                    ^^^^^ WVX002
    assert r.status_code == 200
