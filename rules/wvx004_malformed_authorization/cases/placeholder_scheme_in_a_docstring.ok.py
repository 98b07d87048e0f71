def call(headers):
    """Wavix wants `Authorization: Bearer <key>`; `Authorization: Token <key>` and `X-API-Key: <key>` give 401."""
    return headers
