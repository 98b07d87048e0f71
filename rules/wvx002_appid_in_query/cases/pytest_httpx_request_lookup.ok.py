def test_query(httpx_mock, client):
    httpx_mock.add_response(method="GET", url="https://api.wavix.com/v1/cdrs?appid=k&page=1", json={"items": []})
    client.cdrs(page=1)
    request = httpx_mock.get_request(url="https://api.wavix.com/v1/cdrs?appid=k&page=1")
    assert request.url.params["appid"] == "k"
