import responses


@responses.activate
def test_old_path_is_not_called():
    responses.add(responses.GET, "https://api.wavix.com/v1/cdrs", json=[])
    assert "https://api.wavix.com/v1/cdr" not in [call.request.url for call in responses.calls]
