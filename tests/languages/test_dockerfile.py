"""Dockerfiles: what is written into an image, and what its commands call."""

from __future__ import annotations

import pytest

from tests.languages.settings_files import findings, found

NAMES = ["Dockerfile", "api.Dockerfile", "Dockerfile.dev", "deploy/Containerfile"]
BAD = {
    "value after a sign": ("ENV WAVIX_API_KEY=@A@\n", ["WVX001 @A@"]),
    "value after a blank": ("ENV WAVIX_API_KEY @A@\n", ["WVX001 @A@"]),
    "several values": ("ENV A=1 WAVIX_API_KEY=@A@ WAVIX_TOKEN='@B@'\n", ["WVX001 @A@", "WVX001 @B@"]),
    "several rows": (
        'ENV A=1 \\\n    # ours\n    WAVIX_API_KEY="@A@" \\\n    WAVIX_TOKEN=@B@\n',
        ["WVX001 @A@", "WVX001 @B@"],
    ),
    "default of an argument": ("ARG WAVIX_API_KEY=@A@\n", ["WVX001 @A@"]),
    "label": ('LABEL com.example.wavix-key="@A@"\n', ["WVX001 @A@"]),
    "lower case": ("env WAVIX_API_KEY=@A@\n", ["WVX001 @A@"]),
    "header of a command": (
        "RUN apt-get update && \\\n  curl -H 'Authorization: Bearer @A@' https://api.wavix.com/v1/calls\n",
        ["WVX001 @A@"],
    ),
    "mounts before a command": (
        "RUN --mount=type=cache,target=/x curl -k 'https://api.wavix.com/v1/calls?appid=x'\n",
        ["WVX006 -k", "WVX002 appid"],
    ),
    "address from a variable": (
        'ENV BASE=https://api.wavix.com/v1\nRUN curl "$BASE/calls?appid=$KEY"\n',
        ["WVX002 appid"],
    ),
    "list of words": (
        'CMD ["curl", "-H", "Authorization: Bearer @A@", "https://api.wavix.com/v1/calls"]\n',
        ["WVX001 @A@"],
    ),
    "shell in a list": ('ENTRYPOINT ["sh", "-c", "export WAVIX_API_KEY=@A@; ./run"]\n', ["WVX001 @A@"]),
    "health check": ("HEALTHCHECK --interval=5s CMD curl https://api.wavix.com/v1/calls?appid=x\n", ["WVX002 appid"]),
    "file in a here-document": ("COPY <<EOF /app/.env\nWAVIX_API_KEY=@A@\nEOF\n", ["WVX001 @A@"]),
    "script in a here-document": ("RUN <<EOF\nexport WAVIX_API_KEY=@A@\nEOF\nRUN make\n", ["WVX001 @A@"]),
    "file from an address": ("ADD https://api.wavix.com/v1/calls?appid=x /tmp/calls.json\n", ["WVX002 appid"]),
    "instruction for children": ("ONBUILD ENV WAVIX_API_KEY=@A@\n", ["WVX001 @A@"]),
    "commented out": ("# ENV WAVIX_API_KEY=@A@\n", ["WVX001 @A@"]),
    "cleartext base": ("ENV WAVIX_URL=http://api.wavix.com\n", ["WVX005 http://api.wavix.com"]),
    "last row is cut": ("ENV WAVIX_API_KEY=@A@ \\", ["WVX001 @A@"]),
    "value after a blank, carried on": ("ENV WAVIX_API_KEY @A@ \\\n\nRUN make\n", ["WVX001 @A@"]),
    "powershell": (
        'SHELL ["powershell", "-Command"]\nRUN Invoke-RestMethod "https://api.wavix.com/v1/calls?appid=$env:KEY"\n',
        ["WVX002 appid"],
    ),
}
OK = {
    "argument without a default": "ARG WAVIX_API_KEY\nENV WAVIX_API_KEY=$WAVIX_API_KEY\n",
    "reference with a default": "ENV WAVIX_API_KEY=${KEY:-changeme}\n",
    "placeholder": "ENV WAVIX_API_KEY=your_wavix_api_key_here\n",
    "nothing": 'ENV WAVIX_API_KEY=""\n',
    "digest of an image": "FROM wavix/app@sha256:@A@\n",
    "digest of a file": 'ARG WAVIX_CLI_SHA256=@A@\nRUN echo "@A@  wavix-cli" | sha256sum -c\n',
    "build secret": (
        'RUN --mount=type=secret,id=wavix curl -H "Authorization: Bearer $(cat /run/secrets/wavix)" '
        "https://api.wavix.com/v1/calls\n"
    ),
    "others": "# wavix\nENV OPENWEATHER_APPID=@A@\nRUN curl https://api.openweathermap.org/data/2.5/weather?appid=@A@\n",
    "widget": "ADD https://api.wavix.com/webrtc/v2.0.0/widget.js /srv/www/\n",
    "no words": 'CMD []\nRUN [wavix]\nENTRYPOINT ["wavix", "@A@"]\n',
    "path of a file": "ENV WAVIX_API_KEY_FILE=/run/secrets/wavix_api_key_production\n",
}


@pytest.mark.parametrize("name", BAD)
def test_found(name: str) -> None:
    text, expected = BAD[name]
    assert found("Dockerfile", "FROM alpine\n" + text) == expected


@pytest.mark.parametrize("name", OK)
def test_silent(name: str) -> None:
    assert found("Dockerfile", "FROM alpine\n" + OK[name]) == []


@pytest.mark.parametrize("name", NAMES)
def test_names_of_dockerfiles(name: str) -> None:
    assert found(name, "FROM alpine\nENV WAVIX_API_KEY=@A@\n") == ["WVX001 @A@"]


def test_why_a_key_in_an_image_is_not_replaced() -> None:
    (finding,) = findings("Dockerfile", "FROM alpine\nENV WAVIX_API_KEY=@A@\n")[1]
    assert finding.fix is None
    assert "image" in finding.no_fix


def test_comments_silence() -> None:
    text = "FROM alpine\n# wavix-lint: ignore[WVX001] a test account\nENV WAVIX_API_KEY=@A@\n"
    assert found("Dockerfile", text) == []
