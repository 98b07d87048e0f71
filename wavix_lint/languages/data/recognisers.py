"""What mappings mean, by the names in them. Each recogniser is asked for each mapping that may matter."""

from __future__ import annotations

from wavix_lint.languages.data.commands import read_program
from wavix_lint.languages.data.frames import Frame
from wavix_lint.languages.data.kubernetes import read_secret
from wavix_lint.languages.data.postman import read_folder
from wavix_lint.languages.data.reading import Reading
from wavix_lint.languages.data.requests import HEADERS, request_in
from wavix_lint.languages.data.specifications import read_parameter
from wavix_lint.languages.data.views import View


def recognise(view: View, frame: Frame, reading: Reading) -> frozenset[str]:
    """Adds what the mapping says as a whole; returns the names in it that need no further look."""
    request = request_in(view, frame, reading)
    if request is not None:
        if request.site is None:
            return frozenset(HEADERS)
        reading.facts.append(request.site)
    else:
        read_folder(view, reading)
    read_parameter(view, reading)
    return read_secret(view, frame, reading) | read_program(view, frame, reading)
