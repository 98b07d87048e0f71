import responses


@responses.activate
def test_redirect(client):
    responses.add(responses.GET, "http://api.wavix.com/v1/profile", status=301, headers={"Location": "https://api.wavix.com"})
    assert client.profile_url() == "https://api.wavix.com/v1/profile"
