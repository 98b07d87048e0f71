import pytest


@pytest.mark.parametrize("url", ["/v1/cdrs?appid=1", "/v1/calls?appid=2"])
def test_old_links_redirect(client, url):
    # wavix clients from before 2026
    assert client.get(url).status_code == 308
