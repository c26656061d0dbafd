"""What code hosts run: the workflows that an agency copies from `ci/`, and the project's own."""

from __future__ import annotations

import itertools
import os
import re
import shlex
import subprocess
import sys
from collections import defaultdict
from typing import TYPE_CHECKING, Any

import click
import pytest
import yaml

from debian_programs import LINUX, debian_program
from guongsang import cli
from support import POSIX, PROJECT

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

GITHUB, FORGEJO, GITLAB = "ci/github/cong.yml", "ci/forgejo/cong.yml", "ci/gitlab/cong.yml"
OWN = ".github/workflows/ci.yml"
ACTIONS = (GITHUB, FORGEJO, OWN)
"""Those that say what to do in the words of GitHub's workflows."""

AGENCY = (GITHUB, FORGEJO, GITLAB)
ALL = (*AGENCY, OWN)

RIGHTS = {"contents": "read", "deployments": "read", "security-events": "write"}
"""The most that any job may have; the last only that which sends results to where GitHub shows them."""


def read(file: str) -> dict[str, Any]:
    """Return a workflow; everything in it is text, for YAML would take the key `on` for a truth."""
    found: dict[str, Any] = yaml.load((PROJECT / file).read_text("utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - makes text only
    return found


def jobs(file: str) -> dict[str, dict[str, Any]]:
    """Return the jobs of a workflow, for GitLab with what they take over from another."""
    data = read(file)
    if file != GITLAB:
        return dict(data["jobs"])
    known = {name: job for name, job in data.items() if isinstance(job, dict) and ("script" in job or "extends" in job)}
    return {
        name: {**known.get(job.get("extends", ""), {}), **job}
        for name, job in known.items()
        if not name.startswith(".")
    }


def scripts(job: dict[str, Any]) -> list[str]:
    """Return what a job has a shell do."""
    if "steps" in job:
        return [step["run"] for step in job["steps"] if "run" in step]
    return [line for line in (*job.get("before_script", ()), *job["script"]) if isinstance(line, str)]


def commands(file: str) -> Iterator[list[str]]:
    """Yield each of our own commands in a workflow, as the words after the program's name."""
    for job in jobs(file).values():
        for line in "\n".join(scripts(job)).splitlines():
            _, started, rest = line.partition("scripts/guong.py ")
            if started:
                words = shlex.shlex(rest, posix=True, punctuation_chars=True)
                words.whitespace_split = True
                yield list(itertools.takewhile(lambda word: not set(word) <= set("<>|&;"), words))


def publishing(file: str) -> dict[str, dict[str, Any]]:
    """Return the jobs that publish."""
    return {name: job for name, job in jobs(file).items() if "guong.py publish" in "\n".join(scripts(job))}


@pytest.mark.parametrize("file", ALL)
def test_its_host_would_take_it(file: str) -> None:
    """It keeps to the schema of those that run it."""
    schema = ["vendor.gitlab-ci", "--data-transform", "gitlab-ci"] if file == GITLAB else ["vendor.github-workflows"]
    done = subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *schema, str(PROJECT / file)],
        capture_output=True,
        check=False,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", ALL)
def test_every_command_is_one(file: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The program takes it as it stands there."""
    monkeypatch.chdir(PROJECT)
    found = list(commands(file))
    names = {words[0] for words in found}
    assert {"check", "build"} <= names
    assert ("publish" in names) == (file in AGENCY)
    for words in found:
        with click.Context(cli.main) as context:
            name, command, rest = cli.main.resolve_command(context, words)
            assert command is not None
            command.make_context(name, rest, context)


@POSIX
@pytest.mark.parametrize("file", ALL)
def test_a_shell_can_read_every_step(file: str) -> None:
    """And no value from outside is written into one, where it would be run."""
    for job in jobs(file).values():
        for script in scripts(job):
            assert "${{" not in script
            done = subprocess.run(["/bin/sh", "-n"], input=script, capture_output=True, check=False, text=True)
            assert (done.returncode, done.stderr) == (0, ""), script


@pytest.mark.parametrize("file", ACTIONS)
def test_actions_are_pinned_by_their_commit(file: str) -> None:
    """A tag can be moved to other code; what it was called stands beside it."""
    lines = re.findall(r"uses: *(.*)", (PROJECT / file).read_text("utf-8"))
    assert lines
    assert [line for line in lines if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line)] == []


def test_one_version_of_an_action_is_one_commit() -> None:
    """In all workflows alike."""
    commits: dict[str, set[str]] = defaultdict(set)
    for file in ACTIONS:
        for action, commit, version in re.findall(r"uses: *(\S+)@(\S+) # (\S+)", (PROJECT / file).read_text("utf-8")):
            commits[f"{action} {version}"].add(commit)
    assert {name: found for name, found in commits.items() if len(found) > 1} == {}


@pytest.mark.parametrize("file", ACTIONS)
def test_jobs_may_do_no_more_than_they_must(file: str) -> None:
    """Every job says what it may; none can write into the repository, and none keeps the token it was checked out with."""
    assert read(file)["permissions"] == {}
    for name, job in jobs(file).items():
        assert job["permissions"].items() <= RIGHTS.items(), name
        assert ("security-events" in job["permissions"]) == ("code-scanning" in "".join(scripts(job)))
        for step in job["steps"]:
            if step.get("uses", "").startswith("actions/checkout@"):
                assert step["with"]["persist-credentials"] == "false"
    assert "pull_request_target" not in read(file)["on"]


@pytest.mark.parametrize("file", ALL)
def test_every_job_ends(file: str) -> None:
    """One that hangs is stopped, and costs nobody a night."""
    if file == GITLAB:
        assert read(file)["default"]["timeout"]
    else:
        assert all(int(job["timeout-minutes"]) <= 60 for job in jobs(file).values())


@pytest.mark.parametrize("file", ALL)
def test_secrets_are_only_where_the_site_is_published(file: str) -> None:
    """Not even the build before it sees them, whatever it runs."""
    held = 0
    for job in jobs(file).values():
        for step in job.get("steps", ()):
            if "secrets." in str(step):
                assert "guong.py publish" in step["run"]
                assert "guong.py build" not in step["run"]
                held += str(step).count("secrets.")
    assert (PROJECT / file).read_text("utf-8").count("secrets.") == held
    assert (held > 0) == (file in (GITHUB, FORGEJO))  # GitLab gives them to the jobs of an environment by itself


@pytest.mark.parametrize("file", AGENCY)
def test_two_never_publish_at_once(file: str) -> None:
    """And one that has begun is not stopped by the next."""
    assert publishing(file)
    for job in publishing(file).values():
        if file == GITLAB:
            assert (job["resource_group"], job["interruptible"]) == ("cong", "false")
        else:
            assert job["concurrency"] == {"group": "phat-hanh", "cancel-in-progress": "false"}


def test_only_what_was_approved_is_published() -> None:
    """By somebody whom the host asks, or who may change a branch; at night what was approved last."""
    published = publishing(GITHUB)["phat-hanh"]
    chosen = jobs(GITHUB)["chon-ban"]
    assert (published["needs"], chosen["needs"]) == ("chon-ban", "duyet")
    assert published["steps"][0]["with"]["ref"] == "${{ needs.chon-ban.outputs.ban }}"
    assert jobs(GITHUB)["duyet"]["environment"] == "duyet"
    assert "github.ref == 'refs/heads/main'" in chosen["if"]
    by_day, by_night = (publishing(GITLAB)[name] for name in ("duyet-va-phat-hanh", "hang-dem"))
    assert [rule["when"] for rule in by_day["rules"]] == ["manual"]
    assert by_night["environment"] == {"name": by_day["environment"]["name"], "action": "access"}
    assert publishing(FORGEJO)["phat-hanh"]["steps"][0]["with"]["ref"] == "da-duyet"
    for file in AGENCY:
        assert not [name for name, job in publishing(file).items() if "pull_request" in str(job) or "merge" in str(job)]


@pytest.mark.parametrize("file", [GITHUB, FORGEJO])
def test_every_night_begins_with_the_site_of_the_day(file: str) -> None:
    """Five minutes past midnight in Việt Nam, where clocks are never changed; hosts count by UTC."""
    (when,) = read(file)["on"]["schedule"]
    minute, hour, *rest = when["cron"].split()
    assert ((int(hour) + 7) % 24, int(minute), rest) == (0, 5, ["*", "*", "*"])


@pytest.mark.parametrize("file", AGENCY)
def test_nothing_made_of_profiles_is_kept_between_runs(file: str) -> None:
    """A photo of somebody who withdrew must not lie in a cache: only libraries are kept, and previews for days."""
    text = (PROJECT / file).read_text("utf-8")
    assert "actions/cache" not in text
    assert ".cache/guongsang" not in text
    if file == GITLAB:
        assert read(file)["default"]["cache"]["paths"] == [".cache/pip"]
        assert "cache" not in "".join(key for job in jobs(file).values() for key in job)
        assert jobs(file)["kiem-tra"]["artifacts"]["expire_in"] == "3 days"
    for job in jobs(file).values() if file != GITLAB else ():
        for step in job["steps"]:
            assert step.get("with", {}).get("cache", "pip") == "pip"
            if "upload-artifact" in step.get("uses", ""):
                assert int(step["with"]["retention-days"]) <= 3


def test_problems_are_shown_in_the_change() -> None:
    """In the form that the host reads."""
    assert ["check", "--format", "github"] in commands(GITHUB)
    assert ["check", "--format", "gitlab"] in commands(GITLAB)
    assert jobs(GITLAB)["kiem-tra"]["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}


def shell(script: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a step as its host does: to the first command that fails."""
    return subprocess.run(
        ["/bin/sh", "-e", "-c", script],
        cwd=folder,
        env={**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", **variables},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )


@POSIX
def test_at_night_gitlab_takes_what_was_approved_last(tmp_path: Path) -> None:
    """Of all that was published, by number and not by name; where nothing was, nothing is done."""
    step = scripts(jobs(GITLAB)["hang-dem"])[0] + "\necho còn nữa\n"
    who = "git -c user.name=a -c user.email=a@b.example commit -q --allow-empty -m"
    shell(f"git init -q kho && cd kho && {who} một && {who} hai && {who} ba", tmp_path)
    shell("git clone -q kho ban", tmp_path)
    none = shell(step, tmp_path / "ban")
    assert none.stdout == "Chưa có bản nào được duyệt.\n"
    for number, commit in ((2, "HEAD"), (10, "HEAD~1"), (9, "HEAD")):
        shell(f"git update-ref refs/environments/cong/deployments/{number} {commit}", tmp_path / "kho")
    shell("git update-ref refs/environments/khac/deployments/99 HEAD", tmp_path / "kho")
    assert shell(step, tmp_path / "ban").stdout == "còn nữa\n"
    assert shell("git log -1 --format=%s", tmp_path / "ban").stdout == "hai\n"


@POSIX
@pytest.mark.parametrize(
    ("event", "approved_by", "chosen"),
    [
        ("push", "", "0a1b"),
        ("workflow_dispatch", "", "0a1b"),
        ("schedule", "", "9f9f"),
        ("schedule", "main", "0a1b"),
    ],
)
def test_at_night_github_takes_what_was_approved_last(
    tmp_path: Path, event: str, approved_by: str, chosen: str
) -> None:
    """By day it is what was approved just now, and where the branch itself is what is approved, its end."""
    asked = tmp_path / "gh"
    asked.write_text('#!/bin/sh\ncase "$*" in *"chu=co-quan -f kho=cong"*) echo 9f9f ;; esac\n', encoding="utf-8")
    asked.chmod(0o755)
    (step,) = scripts(jobs(GITHUB)["chon-ban"])
    shell(
        step,
        tmp_path,
        PATH=f"{tmp_path}:{os.environ['PATH']}",
        GITHUB_EVENT_NAME=event,
        GUONG_DUYET=approved_by,
        GITHUB_SHA="0a1b",
        GITHUB_REPOSITORY="co-quan/cong",
        GITHUB_OUTPUT=str(tmp_path / "ra"),
    )
    assert (tmp_path / "ra").read_text("utf-8") == f"ban={chosen}\n"


@LINUX
@pytest.mark.parametrize("file", AGENCY)
def test_the_key_is_with_the_agent_when_the_site_is_published(tmp_path: Path, file: str) -> None:
    """So that it stands in no file of the program's; the server is known, and the agent ends with the step."""
    keygen = debian_program("ssh-keygen", "openssh-client")
    key, known = tmp_path / "khoa", tmp_path / "da-biet"
    shell(f"{keygen} -q -t ed25519 -N '' -C khoa-cua-cong -f {key}", tmp_path)
    known.write_text("may-chu.example ssh-ed25519 AAAA\n", encoding="utf-8")
    program = tmp_path / "python3"
    program.write_text(
        '#!/bin/sh\necho "$@"\nssh-add -l\ncat ~/.ssh/known_hosts\necho "$SSH_AGENT_PID" > ~/agent\n', encoding="utf-8"
    )
    program.chmod(0o755)
    (job, *_) = publishing(file).values()
    (step,) = (script for script in scripts(job) if "guong.py publish" in script)
    by_file = file == GITLAB
    said = shell(
        step,
        tmp_path,
        PATH=f"{tmp_path}:{os.environ['PATH']}",
        HOME=str(tmp_path),
        GUONG_SSH_KEY=str(key) if by_file else key.read_text("utf-8"),
        GUONG_KNOWN_HOSTS=str(known) if by_file else known.read_text("utf-8").rstrip(),
    ).stdout
    assert "scripts/guong.py publish chinh-thuc" in said
    assert "khoa-cua-cong (ED25519)" in said
    assert "may-chu.example ssh-ed25519 AAAA" in said
    assert f"Agent pid {(tmp_path / 'agent').read_text('utf-8').strip()} killed" in said
    without = shell(
        step, tmp_path, PATH=f"{tmp_path}:{os.environ['PATH']}", HOME=str(tmp_path), GUONG_SSH_KEY=""
    ).stdout
    assert without.startswith("scripts/guong.py publish chinh-thuc\n")
