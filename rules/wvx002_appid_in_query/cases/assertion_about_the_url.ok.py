from wavix_tools import legacy_url


def test_legacy_url():
    assert legacy_url("/v1/cdrs", "k") == "https://api.wavix.com/v1/cdrs?appid=k"
    assert "https://api.wavix.com/v1/trunks?appid=" in legacy_url("/v1/trunks", "z")
    assert legacy_url("/x", "y").startswith("https://api.wavix.com/x?appid=")
