import responses

from client import cdrs


@responses.activate
def test_cdrs():
    responses.get("https://api.wavix.com/v1/cdrs?appid=test-key&page=1", json={"items": []})
    assert cdrs() == []
    assert responses.calls[0].request.url == "https://api.wavix.com/v1/cdrs?appid=test-key&page=1"
