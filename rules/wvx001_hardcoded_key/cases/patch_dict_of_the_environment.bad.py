import os
from unittest import mock


@mock.patch.dict(os.environ, {"WAVIX_API_KEY": "@hex64@"})
#                                               ^^^^^^^ WVX001
def test_client(client):
    assert client.ready()
