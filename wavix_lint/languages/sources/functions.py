"""What functions return that programs of these languages call by name: texts, query strings, mappings, variables.

Each function here makes one that computes a result; the languages' tables say which of their own are which.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from wavix_lint.facts import Chunk, Source, Text
from wavix_lint.flow import formatting
from wavix_lint.flow.evaluator import Evaluator
from wavix_lint.flow.expressions import Argument, Call, Node
from wavix_lint.flow.scopes import At
from wavix_lint.flow.values import (
    Closure,
    Constant,
    Entry,
    Local,
    Mapping,
    Opaque,
    Ref,
    Sequence,
    Value,
    as_texts,
    choice,
    join_texts,
    options,
    uncertain,
)
from wavix_lint.languages.sources.binder import plain
from wavix_lint.languages.sources.lowering import BLOCK
from wavix_lint.model import Span

Known = Callable[[Evaluator, Call, Span, At], "Value | None"]

_COMPONENTS = frozenset({"query", "path", "host", "scheme", "port"})
ENVIRONMENT = "environment"  # what the variables of the environment are kept in


def given(call: Call) -> list[Argument]:
    """The arguments, blocks of code left out."""
    return [argument for argument in call.arguments if argument.keyword != BLOCK]


def block_of(call: Call) -> Node | None:
    return next((argument.node for argument in call.arguments if argument.keyword == BLOCK), None)


def named(call: Call, *keywords: str) -> Node | None:
    return next((argument.node for argument in call.arguments if argument.keyword in keywords), None)


def glue(text: str, span: Span) -> list[Text]:
    return [Text((Chunk(text, None),), span)]


def query_of(mapping: Mapping) -> Mapping:
    """The mapping as something that reads as a query string."""
    return Mapping(mapping.entries, mapping.complete, mapping.span, mapping.places, is_query=True)


def same(at_index: int = 0) -> Known:
    """Functions that give back what they get: `URI.create`, `url.QueryEscape`, `String.valueOf`."""

    def known(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
        arguments = given(call)
        return evaluator.value(arguments[at_index].node, at) if len(arguments) > at_index else None

    return known


def percent(template: int = 0) -> Known:
    """`sprintf` and its kin: a template, then its values."""

    def known(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
        arguments = given(call)
        if len(arguments) <= template:
            return None
        texts = evaluator.texts(arguments[template].node, at)
        return choice(
            text for each in texts for text in percent_filled(evaluator, each, arguments[template + 1 :], span, at)
        )

    return known


def percent_filled(
    evaluator: Evaluator, template: Text, arguments: Iterable[Argument], span: Span, at: At
) -> list[Text]:
    values = [evaluator.value(argument.node, at) for argument in arguments]
    if len(values) == 1 and isinstance(values[0], (Mapping, Sequence)):
        return formatting.percent(template, values[0], span)
    return formatting.percent(template, Sequence(tuple(values), True, span), span)


def braces(template: int = 0) -> Known:
    """`string.Format`, `MessageFormat.format`, `format!`: fields in braces, by number, by name or in order."""

    def known(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
        arguments = given(call)
        if len(arguments) <= template:
            return None
        return choice(
            text
            for each in evaluator.texts(arguments[template].node, at)
            for text in braces_filled(evaluator, each, arguments[template + 1 :], span, at)
        )

    return known


def braces_filled(
    evaluator: Evaluator, template: Text, arguments: Iterable[Argument], span: Span, at: At
) -> list[Text]:
    positional: list[Value] = []
    entries: list[Entry] = []
    for argument in arguments:
        value = evaluator.value(argument.node, at)
        if argument.keyword is None:
            positional.append(value)
        else:
            name = Text((Chunk(argument.keyword, argument.keyword_span),), argument.span)
            entries.append(Entry(name, value, argument.span, argument.span))
    written = template.literal or template.skeleton
    for field in _fields(written):  # Rust takes `{name}` from the variables around it
        if not any(entry.name.literal == field for entry in entries):
            value = evaluator.names.lookup(field, at, span)
            if not isinstance(value, Ref):
                entries.append(Entry(Text((Chunk(field, None),), span), value, span, span))
    return formatting.braces(template, positional, Mapping(tuple(entries), True, span), span)


def _fields(template: str) -> list[str]:
    found = []
    for piece in template.split("{")[1:40]:
        name = piece.partition("}")[0].partition(":")[0]
        if name.isidentifier():
            found.append(name)
    return found


def joined(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """All the arguments side by side: `concat!`, `string.Concat`."""
    return choice(join_texts([evaluator.texts(argument.node, at) for argument in given(call)], span))


def url_joined(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`url.JoinPath(base, "v1", "cdrs")`."""
    arguments = given(call)
    if not arguments:
        return None
    return choice(slashed([evaluator.texts(argument.node, at) for argument in arguments], span))


def slashed(pieces: list[list[Text]], span: Span) -> list[Text]:
    """A base and paths below it, with one slash between each two of them."""
    parts: list[list[Text]] = []
    for index, texts in enumerate(pieces):
        last = index == len(pieces) - 1
        cut = texts if last else [text.slice(0, len(text.skeleton.rstrip("/"))) for text in texts]
        if index:
            cut = [text.slice(len(text.skeleton) - len(text.skeleton.lstrip("/")), len(text.skeleton)) for text in cut]
            parts.append(glue("/", span))
        parts.append(cut)
    return join_texts(parts, span)


def url_resolved(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`new Uri(base, relative)`, `URI.join(base, relative)`; with one argument, that one."""
    arguments = given(call)
    if not arguments or any(plain(each.keyword or "") in _COMPONENTS for each in arguments):
        return None
    first = evaluator.value(arguments[0].node, at)
    if len(arguments) == 1:
        return first
    second = evaluator.value(arguments[1].node, at)
    if not any(isinstance(option, Text) for option in options(first)):
        return second if isinstance(second, Text) and "://" in second.skeleton else None
    if not all(isinstance(option, (Text, Opaque)) for option in options(second)):
        return first
    return choice(
        formatting.resolved(base, text, span) for base in as_texts(first, span) for text in as_texts(second, span)
    )


def query_encoded(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`http_build_query($pairs)`, `URI.encode_www_form(...)`; a text is only escaped."""
    arguments = given(call)
    if arguments and arguments[0].keyword is not None:
        return query_of(mapping_of(evaluator, arguments, span, at))
    if not arguments:
        return None
    value = evaluator.value(arguments[0].node, at)
    if all(isinstance(option, (Mapping, Sequence)) for option in options(value)):
        return query_of(evaluator.mapping(value, span))
    return value


def mapping_of(evaluator: Evaluator, arguments: Iterable[Argument], span: Span, at: At) -> Mapping:
    """Keyword arguments and spread mappings as one mapping."""
    entries: list[Entry] = []
    complete = True
    for argument in arguments:
        if argument.keyword is not None:
            label = Text((Chunk(argument.keyword, argument.keyword_span),), argument.span)
            where = evaluator.syntax.span(argument.node)
            entries.append(Entry(label, evaluator.value(argument.node, at), argument.span, where))
        else:
            inner = evaluator.mapping(evaluator.value(argument.node, at), span)
            entries.extend(inner.entries)
            complete = complete and inner.complete
    return Mapping(tuple(entries), complete, span)


def query_added(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`QueryHelpers.AddQueryString(url, name, value)` and `(url, pairs)`."""
    arguments = given(call)
    if len(arguments) < 2:
        return None
    if len(arguments) == 3:
        pairs = pairs_in(evaluator, [argument.node for argument in arguments[1:]], span, at)
    else:
        pairs = evaluator.mapping(evaluator.value(arguments[1].node, at), span)
    return choice(
        text for url in evaluator.texts(arguments[0].node, at) for text in formatting.with_query(url, pairs, span)
    )


def pairs_in(evaluator: Evaluator, nodes: list[Node], span: Span, at: At) -> Mapping:
    """A mapping of names and values that stand in turn: `Map.of("a", b, "c", d)`."""
    entries: list[Entry] = []
    for name, value in zip(nodes[::2], nodes[1::2], strict=False):
        where = evaluator.syntax.span(value)
        place = Span(evaluator.syntax.span(name).start, where.end)
        found = evaluator.value(value, at)
        entries.extend(Entry(text, found, place, where) for text in evaluator.texts(name, at))
    return Mapping(tuple(entries), True, span)


def alternating(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    return pairs_in(evaluator, [argument.node for argument in given(call)], span, at)


def pairs(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`mapOf(a to b, …)`, `HashMap::from([…])`, `headersOf(a, b)`: pairs, or one collection of them."""
    arguments = given(call)
    values = [evaluator.value(argument.node, at) for argument in arguments]
    if len(values) == 1 and isinstance(values[0], Mapping):
        return values[0]
    if len(values) == 1 and isinstance(values[0], Sequence) and not _is_pair(values[0]):
        return evaluator.mapping(values[0], span)
    if len(values) == 2 and not any(isinstance(value, (Sequence, Mapping)) for value in values):
        return pairs_in(evaluator, [argument.node for argument in arguments], span, at)
    mapping = evaluator.mapping(Sequence(tuple(values), True, span), span)
    return mapping if mapping.entries or not arguments else Mapping((), False, span)


def _is_pair(value: Sequence) -> bool:
    return len(value.items) == 2 and isinstance(value.items[0], (Text, Opaque, Ref))


def pair(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`URLQueryItem(name:, value:)`, `new BasicNameValuePair(a, b)`."""
    arguments = given(call)
    if len(arguments) != 2:
        return None
    items = tuple(evaluator.value(argument.node, at) for argument in arguments)
    return Sequence(items, True, span, wheres=tuple(evaluator.syntax.span(each.node) for each in arguments))


def sequence(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    items = tuple(evaluator.value(argument.node, at) for argument in given(call))
    if len(items) == 1 and isinstance(items[0], Sequence) and not _is_pair(items[0]):
        return items[0]
    return Sequence(items, True, span)


def empty_mapping(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """A mapping that is filled later, or made of another one."""
    arguments = given(call)
    inner = evaluator.value(arguments[0].node, at) if len(arguments) == 1 else None
    if inner is not None and all(isinstance(option, (Mapping, Sequence)) for option in options(inner)):
        return evaluator.mapping(inner, span)
    return mapping_of(evaluator, [each for each in arguments if each.keyword], span, at)


def text_builder(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`new StringBuilder("…")`, `String::from("…")`: its text, or none yet."""
    arguments = given(call)
    inner = evaluator.value(arguments[0].node, at) if arguments else None
    if inner is None or (isinstance(inner, Text) and (inner.literal or "").isdecimal()):
        return Text((), span)
    return inner


def environment(name: int = 0, default: int | None = 1) -> Known:
    """A variable of the environment: its name as a hole, and the default beside it as it is written."""

    def known(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
        arguments = given(call)
        if len(arguments) <= name:
            return Ref(ENVIRONMENT, span) if not arguments else None
        values: list[Value] = [variable(evaluator.value(arguments[name].node, at), span)]
        block = block_of(call)
        if default is not None and len(arguments) > default:
            values += defaults(evaluator, evaluator.value(arguments[default].node, at))
        elif block is not None:
            values += defaults(evaluator, evaluator.value(block, at))
        return choice(values)

    return known


def variable(name: Value, span: Span) -> Value:
    literal = name.literal if isinstance(name, Text) else None
    if literal is None:
        return Opaque("", span, Source.CALL, (span.start,))
    return Opaque(literal, span, Source.ENV, (ENVIRONMENT, literal))


def defaults(evaluator: Evaluator, value: Value) -> list[Value]:
    """What stands in for a value that is missing; functions count as what they return."""
    found: list[Value] = []
    for option in options(value):
        if isinstance(option, Closure):
            found += defaults(evaluator, evaluator.value(option.body, option.at))
        elif isinstance(option, Local) and option.scope.returns:
            node, at = option.scope.returns[-1]
            found += defaults(evaluator, evaluator.value(node, at))
        elif not isinstance(option, Constant) and not (isinstance(option, Text) and not option.skeleton):
            found.append(uncertain(option))
    return found


def bearer(scheme: int = 0, value: int = 1) -> Known:
    """`new AuthenticationHeaderValue("Bearer", key)` is `Bearer <key>`."""

    def known(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
        arguments = given(call)
        if len(arguments) == 1:
            return evaluator.value(arguments[0].node, at)
        if len(arguments) < 2:
            return None
        first = evaluator.texts(arguments[scheme].node, at)
        second = evaluator.texts(arguments[value].node, at)
        return choice(join_texts([first, glue(" ", span), second], span))

    return known


def string_joined(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`String.join("&", a, b)`, `string.Join("&", list)`."""
    arguments = given(call)
    if len(arguments) < 2:
        return None
    values = [evaluator.value(argument.node, at) for argument in arguments[1:]]
    only = values[0] if len(values) == 1 else None
    items = only if isinstance(only, Sequence) else Sequence(tuple(values), True, span)
    return choice(
        text for each in evaluator.texts(arguments[0].node, at) for text in formatting.joined(each, items, span)
    )


def parsed_query(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`HttpUtility.ParseQueryString(text)`: a mapping that reads as a query string."""
    arguments = given(call)
    is_empty = not arguments or evaluator.texts(arguments[0].node, at)[0].skeleton == ""
    return Mapping((), is_empty, span, is_query=True)


def block_value(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`lazy { value }`, `Lazy::new(|| value)`."""
    node = block_of(call) or (given(call)[0].node if given(call) else None)
    found = defaults(evaluator, evaluator.value(node, at)) if node is not None else []
    return choice(found) if found else None


def swift_string(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """`String(format: "…", a, b)`, `String(value)`."""
    arguments = given(call)
    if arguments and arguments[0].keyword == "format":
        return percent()(evaluator, call, span, at)
    return evaluator.value(arguments[0].node, at) if arguments else Text((), span)


def bearer_token(evaluator: Evaluator, call: Call, span: Span, at: At) -> Value | None:
    """Alamofire's `.authorization(bearerToken: key)` is a header with its name."""
    node = named(call, "bearerToken")
    if node is None:
        return None
    name = Text((Chunk("Authorization", None),), span)
    values = [join_texts([glue("Bearer ", span), [text]], span)[0] for text in evaluator.texts(node, at)]
    return Sequence((name, choice(values)), True, span, wheres=(span, span))
