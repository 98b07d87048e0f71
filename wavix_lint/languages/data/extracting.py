"""From a tree to an extraction: variables first, then the walk, then comments and lines that are no data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import partial

from wavix_lint.config import Config
from wavix_lint.facts import Fact
from wavix_lint.languages import prose
from wavix_lint.languages.data.commands import read_list, shell_of
from wavix_lint.languages.data.editing import DataEditor
from wavix_lint.languages.data.packages import packages_in
from wavix_lint.languages.data.reading import Reading
from wavix_lint.languages.data.recognisers import recognise
from wavix_lint.languages.data.specifications import read_server, server_of
from wavix_lint.languages.data.tree import Document
from wavix_lint.languages.data.variables import variables_in
from wavix_lint.languages.data.written import characters
from wavix_lint.languages.extraction import Extraction
from wavix_lint.model import Span

# What an interface calls a key is no key, however long the word is.
_TRANSLATION = re.compile(r"(?:^|/)(?:locales?|i18n|l10n|lang|languages|translations?|messages)(?:[/._\-]|$)")


def extraction(document: Document, config: Config, path: str, has_comments: bool) -> Extraction:
    reading = Reading(config, recognise, read_list, shell_of)
    reading.variables = variables_in(document, config)
    reading.is_translation = _TRANSLATION.search(path.replace("\\", "/").lower()) is not None
    reading.is_procfile = path.replace("\\", "/").rpartition("/")[2].lower() == "procfile"
    reading.server = server_of(document.roots, config)
    if reading.server is not None:
        read_server(reading.server, reading)
    reading.document(document)
    reading.facts += packages_in(document, path)
    reading.facts += _prose(document, config)
    return Extraction(
        tuple(reading.facts),
        tuple(document.comments) if has_comments else None,
        fragments=tuple(reading.fragments),
        editor=partial(DataEditor, document, config, path),
        is_broken=document.is_broken,
    )


def _prose(document: Document, config: Config) -> Iterator[Fact]:
    """What comments and lines of templates say. Comments on rows that follow each other are one text."""
    data = document.source.data
    run: Span | None = None
    for span in sorted((*document.comments, *document.strays)):
        if run is not None and not data[run.end : span.start].strip() and data.count(b"\n", run.end, span.start) <= 1:
            run = Span(run.start, span.end)
            continue
        if run is not None:
            yield from prose.facts_in(characters(data[run.start : run.end]), run.start, config)
        run = span
    if run is not None:
        yield from prose.facts_in(characters(data[run.start : run.end]), run.start, config)
