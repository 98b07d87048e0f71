"""The editor of one Python text."""

from __future__ import annotations

from functools import cached_property

from wavix_lint.api.credentials import APPID
from wavix_lint.config import Config
from wavix_lint.facts import Context, Literal
from wavix_lint.languages.python.editing.bearer import BearerWriter
from wavix_lint.languages.python.editing.credentials import Credentials
from wavix_lint.languages.python.editing.edits import Clash
from wavix_lint.languages.python.editing.environment import EnvironmentReader
from wavix_lint.languages.python.editing.imports import Imports
from wavix_lint.languages.python.editing.moving import Mover
from wavix_lint.languages.python.editing.program import Program
from wavix_lint.languages.python.editing.refusing import Refused
from wavix_lint.languages.python.editing.transport import TransportWriter
from wavix_lint.model import Fix
from wavix_lint.repairs import AddBearer, MoveToHeader, NoFix, ReadFromEnvironment, Repair, UseTls, WriteBearer


class PythonEditor:
    """Reads the program when the first repair is asked for, and looks closer only at one that is valid."""

    def __init__(self, data: bytes, config: Config) -> None:
        self._data = data
        self._config = config

    @cached_property
    def _tools(self) -> _Tools | None:
        """None for a text that is not valid Python 3."""
        program = Program(self._data, self._config)
        return _Tools(program) if program.is_valid else None

    def fix(self, repair: Repair) -> Fix | NoFix:
        """The repair as edits of the text. Never raises."""
        try:
            tools = self._tools
            return tools.fix(repair) if tools is not None else NoFix("the file is not valid Python 3")
        except Refused as refusal:
            return NoFix(refusal.reason)
        except Clash:
            return NoFix("it is written in a way that cannot be edited")
        except Exception as error:  # noqa: BLE001 -- no fix is better than no findings
            return NoFix(f"the editor failed ({type(error).__name__})")


class _Tools:
    """What makes fixes of one program."""

    def __init__(self, program: Program) -> None:
        self._imports = Imports(program)
        self._credentials = Credentials(program, self._imports)
        self._mover = Mover(program, self._imports, self._credentials)
        self._environment = EnvironmentReader(program, self._credentials)
        self._bearer = BearerWriter(program, self._imports, self._credentials)
        self._transport = TransportWriter(program, self._imports)

    def fix(self, repair: Repair) -> Fix | NoFix:
        if isinstance(repair, MoveToHeader):
            return self._moved(repair)
        if isinstance(repair, ReadFromEnvironment):
            return self._mover.fix_of_key(repair.span) or self._environment.fix(repair.span)
        if isinstance(repair, AddBearer):
            return self._bearer.add(repair.site)
        if isinstance(repair, WriteBearer):
            return self._bearer.write(repair.site, repair.pair)
        if isinstance(repair, UseTls):
            return self._transport.secure(repair.fact, repair.span)
        return self._transport.verify(repair.fact, repair.span)

    def _moved(self, repair: MoveToHeader) -> Fix | NoFix:
        if isinstance(repair.fact, Literal) and repair.fact.context is Context.PROSE:
            return NoFix("this is documentation, which only a person can reword")
        name = repair.pair.name
        span = name.span_of(0, len(name.skeleton))
        if span is None or span.end - span.start != len(APPID):
            return NoFix("it is written in a way that cannot be edited")
        return self._mover.fix(span.start)
