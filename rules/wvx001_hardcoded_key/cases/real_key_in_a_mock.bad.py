import responses


@responses.activate
def test_usage(client):
    responses.add(
        responses.GET,
        "https://api.wavix.com/v1/cdrs?appid=@hex64@",
        #                                    ^^^^^^^ WVX001
        json={"items": []},
    )
    assert client.usage() == 0
