from contextlib import contextmanager

from dependency_injector.wiring import Provide, inject


@inject
def numbers(http=Provide["http"]):
    with http() as client:
        return client.get("https://api.wavix.com/v1/numbers").json()
