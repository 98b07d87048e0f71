def test_profile(httpx_mock, sdk):
    httpx_mock.add_response(url="https://api.wavix.com/v1/profile?appid=token", json={"id": 1})
    assert sdk.profile().id == 1
