def test_redirect(httpserver):
    httpserver.expect_request("/").respond_with_data("", status=301, headers={"Location": "https://api.wavix.com"})
    assert httpserver.url_for("/").startswith("http://")
