"""What the calls on a client, a request or a URL add up to, whoever made the library.

Clients differ in their classes and agree in their words: something is given a URL, then headers by name and value,
parameters, a token. An object is all that was said to it: the call that made it, the calls chained to that, and what is
done to the name that keeps it.
"""

from __future__ import annotations

from wavix_lint.facts import Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import Entry, Handle, Mapping, Value, as_texts, options
from wavix_lint.languages.sources.binder import Outline
from wavix_lint.languages.sources.meaning import Meaning
from wavix_lint.languages.sources.steps import MOST_STEPS, MOST_WORK, Steps
from wavix_lint.languages.sources.summary import Summary
from wavix_lint.model import Span

MOST_DEPTH = 12  # objects inside objects


class Objects:
    """Reads objects of one file."""

    def __init__(self, outline: Outline) -> None:
        self._steps = Steps(outline)
        self._meaning = Meaning(self._steps, self)
        self._busy: set[Span] = set()

    def summary(self, evaluator: Evaluator, value: Value, at: At) -> Summary:
        """Everything said to the object a value is."""
        result = Summary()
        for option in options(value):
            if not isinstance(option, Handle) or option.span in self._busy or len(self._busy) > MOST_DEPTH:
                continue
            self._busy.add(option.span)
            try:
                for count, step in enumerate(self._steps.of(evaluator, option, at)):
                    self._steps.work += 1
                    if count > MOST_STEPS or self._steps.work > MOST_WORK:
                        break
                    self._meaning.read(evaluator, result, step)
            finally:
                self._busy.discard(option.span)
        return result

    def texts(self, evaluator: Evaluator, value: Value, span: Span, at: At) -> list[Text]:
        """A value as strings: objects that build URLs as what they build."""
        found: list[Text] = []
        for option in options(value):
            rendered = self.rendered(evaluator, option, span, at) if isinstance(option, Handle) else []
            found.extend(rendered or as_texts(option, span))
        return found

    def rendered(self, evaluator: Evaluator, handle: Handle, span: Span, at: At) -> list[Text]:
        """The URL that an object builds, with its parameters; empty when it builds none."""
        summary = self.summary(evaluator, handle, at)
        addresses = summary.addresses(span)
        if not addresses or summary.headers:
            return []
        entries = tuple(Entry(pair.name, pair.value, pair.span, pair.span, pair.certain) for pair in summary.query)
        query = Mapping(entries, True, span)
        return [text for address in addresses for text in formatting.with_query(address, query, span)]
