def test_lookup(requests_mock, client):
    requests_mock.get("https://api.wavix.com/v1/validation?appid=abc&phone_number=15551234567", json={"status": "success"})
    assert client.lookup("15551234567").ok
    assert requests_mock.last_request.qs["appid"] == ["abc"]
