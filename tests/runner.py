"""Runs the steps of a composite action in bash, the way a GitHub runner does: variables, expressions, outputs."""

from __future__ import annotations

import os
import re
import subprocess
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

_EXPRESSION = re.compile(r"\$\{\{(.*?)\}\}", re.DOTALL)
_COMPARISON = re.compile(r"(\S+)\s*(==|!=)\s*'(.*)'")
# What `shell: bash` means on a runner.
BASH = ["bash", "--noprofile", "--norc", "-eo", "pipefail"]


@dataclass
class Result:
    """What a run of the action left behind. `used` are the steps that call another action, with their inputs."""

    failed: bool = False
    log: str = ""
    errors: str = ""
    summary: str = ""
    outputs: dict[str, str] = field(default_factory=dict)
    used: list[dict[str, Any]] = field(default_factory=list)
    values: dict[str, str] = field(default_factory=dict)


class Runner:
    """A runner with a checked-out repository (`workspace`), a folder of its own and an action."""

    def __init__(self, action: Path, workspace: Path, temp: Path, **variables: str) -> None:
        self.action = yaml.safe_load((action / "action.yml").read_text("utf-8"))
        self.temp = temp
        temp.mkdir(parents=True, exist_ok=True)
        self.values = {"github.action_path": str(action), "github.workspace": str(workspace)}
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PYTEST", "GITHUB"))
        }
        self.environment = {
            **kept,
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "GITHUB_ACTION_PATH": str(action),
            "GITHUB_WORKSPACE": str(workspace),
            "RUNNER_TEMP": str(temp),
            "RUNNER_OS": "Linux",
            **variables,
        }

    def run(self, done: Result | None = None, **inputs: str) -> Result:
        """Run every step with these inputs (`upload_sarif` is `upload-sarif`).

        With `done`, a run before this one on the same machine, what its step `install` installed is used again.
        """
        given = {name.replace("_", "-"): value for name, value in inputs.items()}
        unknown = given.keys() - self.action["inputs"].keys()
        assert not unknown, f"no such input: {unknown}"
        values = {**self.values, **(done.values if done else {})}
        for name, declared in self.action["inputs"].items():
            values[f"inputs.{name}"] = given.get(name, declared.get("default", ""))
        result = Result()
        (self.temp / "summary").write_text("")
        for step in self.action["runs"]["steps"]:
            if done is not None and step.get("id") == "install":
                continue
            if self._wanted(step.get("if"), values, result):
                self._step(step, values, result)
        result.summary = (self.temp / "summary").read_text("utf-8")
        result.values = {name: value for name, value in values.items() if name.startswith("steps.install.")}
        declared_outputs = self.action["outputs"].items()
        result.outputs = {name: self._text(output["value"], values) for name, output in declared_outputs}
        return result

    def _step(self, step: dict[str, Any], values: dict[str, str], result: Result) -> None:
        if "uses" in step:
            inputs = {name: self._text(value, values) for name, value in step["with"].items()}
            result.used.append({"uses": step["uses"], "with": inputs})
            return
        assert step["shell"] == "bash"
        assert not _EXPRESSION.search(step["run"]), "text of an input within a script would be run"
        script, outputs = self.temp / "step.sh", self.temp / "outputs"
        script.write_text(step["run"], encoding="utf-8")
        outputs.write_text("")
        variables = {name: self._text(str(value), values) for name, value in step.get("env", {}).items()}
        done = subprocess.run(
            [*BASH, str(script)],
            cwd=self._text(step.get("working-directory", "${{ github.workspace }}"), values),
            env={
                **self.environment,
                **variables,
                "GITHUB_OUTPUT": str(outputs),
                "GITHUB_STEP_SUMMARY": str(self.temp / "summary"),
            },
            capture_output=True,
            encoding="utf-8",
            timeout=300,
            check=False,
        )
        result.log += done.stdout
        result.errors += done.stderr
        result.failed |= done.returncode != 0
        for line in outputs.read_text("utf-8").splitlines():
            name, _, value = line.partition("=")
            values[f"steps.{step['id']}.outputs.{name}"] = value

    def _wanted(self, condition: str | None, values: dict[str, str], result: Result) -> bool:
        """`success()` unless the condition says otherwise; of conditions this knows comparisons joined by `&&`."""
        if condition is None:
            return not result.failed
        terms = [term.strip() for term in condition.strip().removeprefix("${{").removesuffix("}}").split("&&")]
        asks_state = any(term in ("!cancelled()", "always()") for term in terms)
        return (asks_state or not result.failed) and all(self._holds(term, values) for term in terms)

    def _holds(self, term: str, values: dict[str, str]) -> bool:
        if term in ("!cancelled()", "always()"):
            return True
        match = _COMPARISON.fullmatch(term)
        assert match, f"a condition that this runner does not know: {term}"
        return (values.get(match[1], "") == match[3]) is (match[2] == "==")

    def _text(self, text: str, values: dict[str, str]) -> str:
        return _EXPRESSION.sub(lambda match: values.get(match[1].strip(), ""), text)
