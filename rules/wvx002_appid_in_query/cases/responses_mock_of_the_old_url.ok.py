import responses

from billing.wavix import usage


@responses.activate
def test_usage_is_summed():
    responses.add(
        responses.GET,
        "https://api.wavix.com/v1/cdrs?appid=test&from=2024-01-01",
        json={"items": [{"charge": "0.10"}, {"charge": "0.25"}]},
    )
    assert usage("2024-01-01") == 0.35
