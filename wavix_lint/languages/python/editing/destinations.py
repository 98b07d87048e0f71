"""Where a value goes: every request that gets it, and every place where the file loses sight of it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from tree_sitter import Node

from wavix_lint.flow.scopes import Scope, ScopeKind
from wavix_lint.flow.values import Local, Ref, options
from wavix_lint.languages.python.editing.nodes import bare, is_field, items, literal_of, part, span_of, text_of
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.model import Span

_MOST_NODES = 600
_SHOWN = re.compile(
    r"(?:\w+\.)*(?:print|pprint|debug|info|warning|warn|error|exception|critical|log|\w*(?:Error|Exception|Exit|Warning)|echo|secho|std(?:out|err)\.write|len|bool|isinstance|repr)\Z"
)
_SAME = re.compile(
    r"(?:\w+\.)*(?:str|URL|Url|furl|urljoin|urlencode|url_concat|urlunparse|urlunsplit|urlparse|urlsplit|dict|list|tuple|quote|copy"
    r"|deepcopy|OrderedDict|Headers|QueryParams|HTTPHeaders|MultiDict|CIMultiDict|CaseInsensitiveDict|HTTPHeaderDict|partial|Template)\Z"
)
_KEPT = frozenset(
    """
    format format_map join encode decode strip rstrip lstrip copy items replace human_repr geturl with_query
    update_query extend_query copy_merge_params copy_set_param copy_add_param joinpath with_path __str__ values merge
    prepare prepare_request build_request
    """.split()
)
_CHANGED = frozenset("update setdefault append extend insert add set pop clear popitem remove".split())
_WRAPPERS = frozenset(
    """
    parenthesized_expression binary_operator concatenated_string interpolation string conditional_expression
    boolean_operator list tuple set dictionary expression_list await list_splat dictionary_splat pair
    generator_expression list_comprehension set_comprehension dictionary_comprehension
    keyword_argument argument_list as_pattern with_item with_clause expression_statement
    """.split()
)


@dataclass(slots=True)
class Destinations:
    """`calls`: requests that get the value. `lost`: why some of its uses cannot be followed, as clauses."""

    calls: set[Span] = field(default_factory=set)
    lost: list[str] = field(default_factory=list)
    appended: bool = False
    deleted: bool = False


class Follower:
    """Follows values through one program."""

    def __init__(self, program: Program) -> None:
        self._program = program
        self._seen: set[int] = set()
        self._result = Destinations()

    def follow(self, node: Node) -> Destinations:
        """Everything that becomes of the value of an expression."""
        self._value(node)
        return self._result

    def follow_name(self, node: Node) -> Destinations:
        """Everything that becomes of the object that a name or member stands for."""
        self._target(node)
        return self._result

    def _lose(self, why: str) -> None:
        if why not in self._result.lost:
            self._result.lost.append(why)

    def _value(self, node: Node) -> None:
        if node.id in self._seen:
            return
        self._seen.add(node.id)
        if len(self._seen) > _MOST_NODES:
            self._lose("its uses are too many to follow")
            return
        parent = node.parent
        if parent is None:
            return
        kind = parent.type
        handler = getattr(self, f"_in_{kind}", None)
        if handler is not None:
            handler(node, parent)
        elif kind in _WRAPPERS:
            self._value(parent)
        elif kind in ("module", "block"):
            return
        else:
            self._lose("it is used in a way that cannot be followed")

    # One method for each kind of parent

    def _in_expression_statement(self, node: Node, parent: Node) -> None:
        return

    def _in_binary_operator(self, node: Node, parent: Node) -> None:
        self._value(parent)

    def _in_conditional_expression(self, node: Node, parent: Node) -> None:
        if items(parent)[1:2] != [node]:  # else it is only asked for its truth
            self._value(parent)

    def _in_comparison_operator(self, node: Node, parent: Node) -> None:
        operands = items(parent)
        if any(each.type == "none" for each in operands):
            return
        literal = literal_of(operands[0]) if operands else None
        if literal is not None and literal != "appid" and operands[0] != node:
            return
        self._lose("the code compares it")

    def _in_not_operator(self, node: Node, parent: Node) -> None:
        return

    def _in_if_statement(self, node: Node, parent: Node) -> None:
        return

    def _in_pair(self, node: Node, parent: Node) -> None:
        if is_field(node, "key"):
            self._lose("it is used in a way that cannot be followed")
        elif parent.parent is not None:
            self._value(parent.parent)

    def _in_keyword_argument(self, node: Node, parent: Node) -> None:
        if parent.parent is not None:
            self._argument(parent, parent.parent, text_of(items(parent)[0]), node)

    def _in_call(self, node: Node, parent: Node) -> None:
        """A generator as the only argument, or an object that is called."""
        function = part(parent, "function")
        if function == node and self._program.senders(span_of(parent)):  # `functools.partial`
            self._result.calls.add(span_of(parent))
            return
        word = text_of(function).rpartition(".")[2] if function is not None and function != node else ""
        if word in ("join", "list", "dict", "tuple", "urlencode", "sorted"):
            self._value(parent)
        else:
            self._lose("it is handed to code that this file does not show")

    def _in_argument_list(self, node: Node, parent: Node) -> None:
        self._argument(node, parent, None, node)

    def _in_dictionary_splat(self, node: Node, parent: Node) -> None:
        outer = parent.parent
        if outer is not None and outer.type == "argument_list":
            self._argument(parent, outer, "**", node)
        elif outer is not None:
            self._value(outer)

    def _in_list_splat(self, node: Node, parent: Node) -> None:
        self._in_dictionary_splat(node, parent)

    def _in_attribute(self, node: Node, parent: Node) -> None:
        """`value.method(...)`, `value.member`."""
        name, call = part(parent, "attribute"), parent.parent
        word = text_of(name) if name is not None else ""
        if call is None or call.type != "call" or not is_field(parent, "function"):
            if word in ("headers", "params", "auth", "verify", "cookies", "timeout", "hooks"):
                self._member_of_client(parent)
            elif word not in ("method", "status", "status_code", "closed"):
                self._lose("it is used in a way that cannot be followed")
            return
        if self._program.senders(span_of(call)):
            self._result.calls.add(span_of(call))
        elif word in _KEPT:
            self._value(call)
        elif word in _CHANGED:
            if word in ("pop", "popitem", "remove"):
                self._result.deleted = True
            return
        elif word == "get" and _first_literal(call) in ("appid", None):
            self._lose("the code reads the parameter back")
        elif word in ("get", "keys", "startswith", "endswith", "mount", "close", "aclose", "add_header", "putheader"):
            return
        elif word in ("__enter__", "__aenter__"):
            self._value(call)
        elif word in (
            "endheaders",
            "getresponse",
            "set_debuglevel",
            "connect",
            "recv",
            "send_json",
            "set_tunnel",
            "run_forever",
            "info",
            "raise_for_status",
            "json",
        ):
            return
        else:
            self._method_of_instance(parent, call)

    def _member_of_client(self, attribute: Node) -> None:
        """`session.headers`: changing or replacing it is no use of the session elsewhere."""
        parent = attribute.parent
        if parent is not None and parent.type in ("argument_list", "keyword_argument", "return_statement"):
            self._value(attribute)

    def _method_of_instance(self, function: Node, call: Node) -> None:
        self._lose("it is handed to code that this file does not show")

    def _in_subscript(self, node: Node, parent: Node) -> None:
        if not is_field(node, "value"):
            self._lose("it is used in a way that cannot be followed")
            return
        outer = parent.parent
        if outer is not None and outer.type == "assignment" and is_field(parent, "left"):
            return
        if outer is not None and outer.type in ("augmented_assignment",):
            return
        key = literal_of(part(parent, "subscript"))
        if outer is not None and outer.type == "delete_statement":
            self._result.deleted = True
            return
        if key == "appid":
            self._lose("the code reads the parameter back")
        else:
            self._value(parent)

    def _in_delete_statement(self, node: Node, parent: Node) -> None:
        return

    def _in_assignment(self, node: Node, parent: Node) -> None:
        if is_field(node, "left") or is_field(node, "type"):
            return
        left = part(parent, "left")
        if left is not None:
            self._assigned(left, node)
        if parent.parent is not None and parent.parent.type == "assignment":
            self._in_assignment(parent, parent.parent)

    def _assigned(self, left: Node, right: Node) -> None:
        if left.type in ("identifier", "attribute"):
            self._target(left)
        elif left.type == "subscript":
            target = part(left, "value")
            if target is not None:
                self._target(target)
        elif left.type in ("pattern_list", "tuple_pattern", "list_pattern"):
            for each in items(left):
                self._assigned(each, right)
        else:
            self._lose("it is used in a way that cannot be followed")

    def _in_augmented_assignment(self, node: Node, parent: Node) -> None:
        if is_field(node, "right"):
            left = part(parent, "left")
            if left is not None:
                self._assigned(left, node)
            return
        operator = part(parent, "operator")
        if operator is not None and operator.type == "+=":
            self._result.appended = True

    def _in_named_expression(self, node: Node, parent: Node) -> None:
        name = part(parent, "name")
        if name is not None and name != node:
            self._target(name)
        self._value(parent)

    def _in_default_parameter(self, node: Node, parent: Node) -> None:
        name = part(parent, "name")
        if name is not None and name != node:
            self._target(name)

    def _in_typed_default_parameter(self, node: Node, parent: Node) -> None:
        self._in_default_parameter(node, parent)

    def _in_as_pattern(self, node: Node, parent: Node) -> None:
        alias = part(parent, "alias")
        if alias is not None and alias != node and alias.named_child_count:
            self._assigned(alias.named_children[0], node)

    def _in_with_item(self, node: Node, parent: Node) -> None:
        return

    def _in_for_statement(self, node: Node, parent: Node) -> None:
        left = part(parent, "left")
        if is_field(node, "right") and left is not None:
            self._assigned(left, node)

    def _in_for_in_clause(self, node: Node, parent: Node) -> None:
        left = part(parent, "left")
        if is_field(node, "right") and left is not None:
            self._assigned(left, node)
            if parent.parent is not None:
                self._value(parent.parent)

    def _in_lambda(self, node: Node, parent: Node) -> None:
        self._lose("a function hands it to callers that this file does not show")

    def _in_return_statement(self, node: Node, parent: Node) -> None:
        self._returned(self._program.scope(node))

    def _in_yield(self, node: Node, parent: Node) -> None:
        self._lose("a generator hands it on")

    def _in_global_statement(self, node: Node, parent: Node) -> None:
        return

    def _in_nonlocal_statement(self, node: Node, parent: Node) -> None:
        return

    def _in_assert_statement(self, node: Node, parent: Node) -> None:
        return

    def _in_raise_statement(self, node: Node, parent: Node) -> None:
        return

    # Functions

    def _returned(self, scope: Scope) -> None:
        calls = self._program.library.call_sites(scope)
        is_property = any("property" in mark for mark in scope.decorators)
        if is_property:
            for member in self._program.members(scope.name):
                self._value(member)
            return
        if not calls:
            self._lose("a function hands it to callers that this file does not show")
            return
        for span in self._calls_of(scope):
            self._value(span)

    def _calls_of(self, scope: Scope) -> list[Node]:
        found = []
        for item in self._program.outline.calls:
            function = part(item.node, "function")
            if function is None:
                continue
            name = part(function, "attribute") if function.type == "attribute" else function
            if name is not None and text_of(name) == scope.name:
                found.append(item.node)
        return found

    def _argument(self, argument: Node, arguments: Node, keyword: str | None, value: Node) -> None:
        call = arguments.parent
        if call is None or call.type != "call":
            self._lose("it is used in a way that cannot be followed")
            return
        function = part(call, "function")
        if function is None:
            return
        senders = self._program.senders(span_of(call))
        if senders:
            self._to_request(call, keyword, value)
            return
        named = text_of(function) if function.end_byte - function.start_byte < 200 else ""
        known = [
            option.name if isinstance(option, Ref) else named
            for option in options(self._program.evaluator.value(function, self._program.at(call)))
        ]
        locals_ = [
            option
            for option in options(self._program.evaluator.value(function, self._program.at(call)))
            if isinstance(option, Local)
        ]
        if locals_:
            for option in locals_:
                self._parameter(option.scope, argument, arguments, keyword)
        elif _SHOWN.match(named) or all(_SHOWN.match(name) for name in known):
            return
        elif _SAME.match(named) or (known and all(_SAME.match(name) for name in known)):
            self._value(call)
        elif function.type == "attribute":
            name, target = part(function, "attribute"), part(function, "object")
            word = text_of(name) if name is not None else ""
            if word in _KEPT:
                self._value(call)
            elif word in _CHANGED and target is not None:
                self._target(target)
            elif _is_task(named):
                self._value(call)
            else:
                self._lose("it is handed to code that this file does not show")
        else:
            self._lose("it is handed to code that this file does not show")

    def _to_request(self, call: Node, keyword: str | None, value: Node) -> None:
        if keyword in ("json", "data", "content", "body", "files", "cookies"):
            self._lose("it is sent in a body too")
            return
        self._result.calls.add(span_of(call))
        if any(sender.made is not None for sender in self._program.senders(span_of(call))):
            self._value(call)  # a request object or a client: what becomes of it counts

    def _parameter(self, scope: Scope, argument: Node, arguments: Node, keyword: str | None) -> None:
        if scope.kind is ScopeKind.CLASS:
            inner = [bind.inner for bind in scope.binds.get("__init__", ()) if bind.inner is not None]
            if not inner:
                self._lose("it is handed to code that this file does not show")
                return
            scope = inner[0]
        name = keyword
        if keyword == "**" or argument.type == "list_splat":
            self._lose("it is spread over the arguments of a function")
            return
        if name is None:
            index = [each for each in items(arguments) if each.type != "keyword_argument"].index(argument)
            name = scope.parameters[index] if index < len(scope.parameters) else None
        if name is None or name not in scope.binds:
            self._lose("it is handed to code that this file does not show")
            return
        for use in self._program.uses(name, scope):
            if not self._program.is_definition(use):
                self._value(use)

    # Names and members

    def _target(self, node: Node) -> None:
        node = bare(node)
        if node.type == "identifier":
            owner = self._program.owner(text_of(node), self._program.scope(node))
            if owner is None:
                return
            if owner is self._program.outline.module and text_of(node) in self._program.offered:
                self._lose("it is offered to other files")
            for use in self._program.uses(text_of(node), owner):
                if use != node and not self._program.is_definition(use):
                    self._value(use)
            if owner is not None and self._program.is_parameter(text_of(node), owner):
                self._lose("it comes from a caller")
        elif node.type == "attribute":
            name, target = part(node, "attribute"), part(node, "object")
            if name is None or target is None:
                return
            if text_of(target) in ("self", "cls") or self._is_instance(target):
                for member in self._program.members(text_of(name)):
                    if member != node:
                        self._value(member)
            elif text_of(name) in ("params", "headers", "args", "query", "auth", "url"):
                self._target(target)  # the client's or the request's own
            else:
                self._lose("it is kept in an object that this file does not show")
        elif node.type == "subscript":
            inner = part(node, "value")
            if inner is not None:
                self._target(inner)
        elif node.type == "call":
            function = part(node, "function")
            inner = part(function, "object")
            if inner is not None:
                self._target(inner)

    def _is_instance(self, node: Node) -> bool:
        values = options(self._program.evaluator.value(node, self._program.at(node)))
        return any(isinstance(value, Local) for value in values)


def _first_literal(call: Node) -> str | None:
    arguments = part(call, "arguments")
    given = items(arguments) if arguments is not None else []
    return literal_of(given[0]) if given else ""


def _is_task(named: str) -> bool:
    return named.endswith(("create_task", "gather", "wait_for", "run", "ensure_future", "enter_context", "closing"))
