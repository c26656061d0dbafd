"""A directory on another machine, reached with SSH and rsync: `ssh://` targets.

There must be a shell, rsync, and the programs every Linux server has (GNU coreutils and findutils, flock). A path or a
name reaches a script quoted, or as a line of its input; none is ever part of its text.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import gzip
import re
import secrets
import shlex
import subprocess
import tempfile
from typing import IO, TYPE_CHECKING, Final, cast

from guongsang.errors import PublishError
from guongsang.language import Phrase
from guongsang.publish.release import ABOUT, CARRIED, FILES, FOLDER, ID, PROFILES, read_release
from guongsang.publish.remote_shell import OPTIONS, RemoteShell, ScriptError
from guongsang.publish.ssh_failures import said_by_ssh
from guongsang.publish.store import HISTORY, LIVE, LOCK, OWNER, RELEASES, UNFINISHED, WAIT_SECONDS, busy, not_published

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from guongsang.publish.release import Built, Release

_PROGRAMS: Final = ("rsync", "flock", "sha256sum", "awk", "find", "xargs", "base64", "gzip", "cp", "ln", "mv", "stat")
_BUSY: Final = 75
"""The status of a script that found the lock held."""

_BEAT_SECONDS: Final = 20
_DEAD_SECONDS: Final = 120
"""A publisher that has not been heard of for so long is dead: its shell only waits for a connection that is no more."""

_TELL_OWNER: Final = f"cat {OWNER} 2>/dev/null | tail -n +2"

_OPEN: Final = rf"""
cd -- "$root" 2>/dev/null || {{ mkdir -p -- "$root" && cd -- "$root"; }} &&
exec 9>>{LOCK} &&
{{ flock -w "$wait" 9 || {{
    age=$(( $(date +%s) - $(stat -c %Y {OWNER} 2>/dev/null || date +%s) ))
    if [ "$age" -gt {_DEAD_SECONDS} ]; then
        kill -9 "$(head -n 1 {OWNER})" 2>/dev/null
        flock -w 5 9 || {{ {_TELL_OWNER}; (exit {_BUSY}); }}
    else
        {_TELL_OWNER}; (exit {_BUSY})
    fi
}}; }} && {{ echo $$; cat; }} >{OWNER}
"""

_BEGIN: Final = rf"""(
mkdir -p {RELEASES} && cd {RELEASES} && rm -rf -- .[!.]*{UNFINISHED} || exit 1
if [ -n "$base" ]; then cp -al -- "$base" "$name"; else mkdir -- "$name"; fi && cd -- "$name" &&
chmod 755 . && tr '\n' '\0' | xargs -0r rm -f -- && rm -f {FOLDER}/{CARRIED} &&
find . -mindepth 1 -type d -empty -delete
)"""

_WRONG: Final = rf"""(
cd -- {RELEASES}/"$name" || exit 1
lines() {{
    awk -F '\t' '{{ print $1 "  " $4 }}' {FOLDER}/{FILES}
    [ ! -f {FOLDER}/{CARRIED} ] || awk -F '\t' '{{ print $2 "  " $5 }}' {FOLDER}/{CARRIED}
}}
sums='sha256sum --check --strict - 2>/dev/null'
if split --version >/dev/null 2>&1; then lines | split -n r/"$(nproc)" --filter="$sums" -; else lines | sh -c "$sums"; fi |
awk '/: OK$/ {{ seen++; next }} {{ print }} END {{ print seen + 0 }}'
lines | wc -l
find . -path ./{FOLDER} -prune -o -type f -print | wc -l
)"""

_EXTRA: Final = rf"""(
cd -- {RELEASES}/"$name" && find . -path ./{FOLDER} -prune -o -type f -print | cut -c 3- | gzip -c | base64
)"""

_FAILED: Final = re.compile(r"(.*): FAILED(?: open or read)?")


class Remote:
    """A `ReleaseStore` in a directory of another machine."""

    def __init__(self, host: str, port: int | None, folder: str, owner: str, config: str = "") -> None:
        """Name the machine as `ssh` takes it, the directory there, and who publishes; `config` is a file for `ssh -F`."""
        self.host = host
        self.port = port
        self.config = config
        self.folder = folder
        self.owner = owner
        self._ssh = (
            "ssh",
            *(("-F", config) if config else ()),
            *(("-p", str(port)) if port else ()),
            *OPTIONS,
        )
        self.wait_seconds = WAIT_SECONDS
        self._opened: RemoteShell | None = None

    @contextlib.contextmanager
    def opened(self, *, to_write: bool) -> Iterator[None]:
        """Start a shell there, which holds the lock for as long as it lives."""
        shell = RemoteShell(self._ssh, self.host)
        self._opened = shell
        try:
            missing = f"for each in {' '.join(_PROGRAMS)}; do command -v $each >/dev/null || echo missing program: $each; done"
            complaint = self._run(f"umask 022; root={shlex.quote(self.folder)}; {missing}")
            if complaint:
                raise not_published(said_by_ssh(complaint, self.host))
            if not to_write:
                self._run('cd -- "$root" 2>/dev/null || cd /nonexistent 2>/dev/null || { nothing=1; cd /; }')
                yield
                return
            try:
                shell.run(f"wait={self.wait_seconds}\n{_OPEN}", " ".join(self.owner.split()))
            except ScriptError as error:
                if error.status == _BUSY:
                    raise busy(error.output.strip() or "?") from error
                raise self._failed(error) from error
            with shell.beating(f"touch {OWNER}", _BEAT_SECONDS):
                yield
            with contextlib.suppress(PublishError):
                self._run(f"rm -f {OWNER}")
        finally:
            self._opened = None
            shell.close()

    def kept(self) -> list[Release]:
        """Return the whole releases."""
        told = self._run(
            f'( [ -z "$nothing" ] && cd {RELEASES} 2>/dev/null || exit 0\n'
            f'for each in *; do [ -f "$each/{FOLDER}/{ABOUT}" ] && echo "$each" $(base64 -w 0 "$each/{FOLDER}/{ABOUT}"); done; true )'
        )
        found = []
        for line in told.splitlines():
            name, _, text = line.partition(" ")
            if ID.fullmatch(name):
                with contextlib.suppress(ValueError):
                    found.append(read_release(base64.b64decode(text)))
        return found

    def live(self) -> str:
        """Return what the link leads to."""
        told = self._run(
            f'if [ -n "$nothing" ]; then :; elif [ -h {LIVE} ]; then [ -d {LIVE}/ ] && basename -- "$(readlink {LIVE})" || true; '
            f"elif [ -e {LIVE} ]; then echo /; fi"
        )
        if told == "/":
            raise not_published(
                Phrase(
                    f"«{self.folder}/{LIVE}» trên máy chủ phải là liên kết tới bản đang hiện, nhưng đó là một thư mục hay tệp thường. Chuyển nó đi nơi khác.",
                    f"“{self.folder}/{LIVE}” on the host must be a link to the live release, but is a folder or file. Move it elsewhere.",
                )
            )
        return told if ID.fullmatch(told) else ""

    def history(self) -> list[str]:
        """Read the file of that name."""
        return self._run(f'if [ -z "$nothing" ] && [ -f {HISTORY} ]; then cat {HISTORY}; fi').split()

    def remember(self, history: Sequence[str]) -> None:
        """Write beside and rename."""
        part = f".{HISTORY}{UNFINISHED}"
        self._run(f"cat >{part} && mv -f {part} {HISTORY}", "".join(f"{release}\n" for release in history))

    def read(self, release: str, file: str) -> bytes:
        """Fetch a file, compressed on the way; what there is none of is empty."""
        path = shlex.quote(f"{RELEASES}/{release}/{FOLDER}/{file}")
        return _unpacked(self._run(f"[ ! -f {path} ] || gzip -c {path} | base64"))

    def write(self, release: str, file: str, content: bytes) -> None:
        """Write beside and rename."""
        path = f"{RELEASES}/{release}/{FOLDER}/{file}"
        packed = base64.encodebytes(gzip.compress(content, mtime=0)).decode()
        self._run(
            f'path={shlex.quote(path)}; mkdir -p -- "${{path%/*}}" && base64 -d | gzip -dc >"$path{UNFINISHED}" '
            f'&& mv -f -- "$path{UNFINISHED}" "$path"',
            packed,
        )

    def begin(self, base: str, remove: Sequence[str]) -> str:
        """Clear away what killed publishers left, then link every file of the base that stays."""
        name = f".{secrets.token_hex(4)}{UNFINISHED}"
        self._run(f"base={shlex.quote(base)}; name={name}; {_BEGIN}", "".join(f"{path}\n" for path in remove))
        return name

    def send(self, unfinished: str, built: Built, paths: Sequence[str], on_progress: Callable[[int, int], None]) -> int:
        """Send files with rsync, of changed ones only what is new in them."""
        total = len(paths) + 3
        command = [
            "rsync",
            *("--archive", "--no-owner", "--no-group", "--ignore-times", "--compress", "--from0", "--files-from=-"),
            *("--chmod=D755,F644", "--protect-args", "--out-format=%n", "--stats", "--timeout=120"),
            *("--rsh", shlex.join(self._ssh), "--", f"{built.folder}/"),
            f"{self._in_rsync()}:{self.folder}/{RELEASES}/{unfinished}/",
        ]
        own = [f"{FOLDER}/{name}" for name in (FILES, PROFILES, ABOUT)]
        with tempfile.TemporaryFile() as listed, tempfile.TemporaryFile() as complaints:
            # A name that begins like a comment would be taken for one.
            listed.write(b"".join(f"./{path}\0".encode() for path in (*paths, *own)))
            listed.seek(0)
            try:
                process = subprocess.Popen(command, stdin=listed, stdout=subprocess.PIPE, stderr=complaints)
            except OSError as error:
                raise not_published(said_by_ssh(str(error), self.host)) from error
            sent, done = 0, 0
            try:
                with cast("IO[bytes]", process.stdout) as stream:
                    for line in stream:
                        done += 1
                        on_progress(min(done, total), total)
                        if line.startswith(b"Total bytes sent: "):
                            sent = int(re.sub(rb"\D", b"", line))
                status = process.wait()
            finally:
                if process.poll() is None:
                    process.kill()
                    process.wait()
            if status:
                complaints.seek(0)
                raise not_published(said_by_ssh(complaints.read().decode(errors="replace"), self.host))
        return sent

    def wrong(self, name: str) -> list[str]:
        """Let the other machine read every file anew."""
        *lines, seen, expected, there = self._run(f"name={shlex.quote(name)}; {_WRONG}").splitlines()
        failed = [found[1].strip() for line in lines if (found := _FAILED.fullmatch(line))]
        if int(seen) + len(failed) != int(expected):
            # Not one file is wrong, but the program that reads them.
            return [*failed, "sha256sum"]
        if int(expected) != int(there) and not failed:
            listed = _unpacked(self._run(f"name={shlex.quote(name)}; {_EXTRA}")).decode().splitlines()
            own = (self.read(name, FILES) + b"\n" + self.read(name, CARRIED)).decode().splitlines()
            failed = sorted({*listed} ^ {line.rpartition("\t")[2] for line in own if line})
        return sorted(failed)

    def finish(self, unfinished: str, release: str) -> None:
        """Rename it."""
        self._run(f"mv -T -- {RELEASES}/{unfinished} {RELEASES}/{release}")

    def switch(self, release: str) -> None:
        """Rename a link over the one that is there."""
        new = f".{LIVE}{UNFINISHED}"
        self._run(f"rm -f {new} && ln -s {RELEASES}/{release} {new} && mv -T -- {new} {LIVE}")

    def link(self, source: str, release: str, paths: Sequence[str]) -> None:
        """Link files that are not there yet."""
        self._run(
            f'( cd {RELEASES}/{source} && while IFS= read -r path; do [ -e ../{release}/"$path" ] || '
            f'{{ mkdir -p -- ../{release}/"$(dirname -- "$path")" && ln -- "$path" ../{release}/"$path"; }} || exit 1; done )',
            "".join(f"{path}\n" for path in paths),
        )

    def drop(self, release: str) -> None:
        """Rename it first, so that half of it is never taken for a release."""
        aside = f".{release}{UNFINISHED}"
        self._run(f"mv -T -- {RELEASES}/{release} {RELEASES}/{aside} && rm -rf -- {RELEASES}/{aside}")

    def mentions(self, words: Sequence[str]) -> list[str]:
        """Let the other machine read all files of all releases."""
        told = self._run(
            f"( cd {RELEASES} && {{ grep -rlF -f - . || [ $? -eq 1 ]; }} | cut -c 3- )",
            "".join(f"{word}\n" for word in words),
        )
        return sorted(told.splitlines())

    def _run(self, script: str, data: str = "") -> str:
        if self._opened is None:
            message = "the place must have been opened"
            raise RuntimeError(message)
        try:
            return self._opened.run(script, data).strip()
        except ScriptError as error:
            raise self._failed(error) from error
        except PublishError as error:
            raise not_published(error.message) from error

    def _failed(self, error: ScriptError) -> PublishError:
        return not_published(said_by_ssh(error.output, self.host))

    def _in_rsync(self) -> str:
        """Return the host as rsync takes it: there an IPv6 address needs brackets."""
        user, at, name = self.host.rpartition("@")
        return f"{user}{at}[{name}]" if ":" in name else self.host


def _unpacked(text: str) -> bytes:
    try:
        return gzip.decompress(base64.b64decode(text)) if text.strip() else b""
    except (OSError, EOFError, ValueError, binascii.Error):
        return b""
