"""What programs import from a module of their own project, whose contents a linter of one file cannot see."""

import os

import requests

HEADERS = {"Accept": "application/json"}


class WavixAuth(requests.auth.AuthBase):
    def __call__(self, request):
        request.headers.update(wavix_headers())
        return request


def wavix_headers():
    return {"Authorization": f"Bearer {os.environ['WAVIX_API_KEY']}"}


def wavix_params():
    return {"page": "1"}


def download(url):
    return requests.get(url).content
