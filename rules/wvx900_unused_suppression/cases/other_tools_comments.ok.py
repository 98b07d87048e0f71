import requests  # type: ignore[import-untyped]

WAVIX = "https://api.wavix.com"  # pylint: disable=invalid-name  # pragma: no cover
