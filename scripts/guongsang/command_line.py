"""How commands speak and end: click in two languages, and every failure as one sentence with its exit status."""

from __future__ import annotations

import contextlib
import errno
import gettext
import itertools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn, TypeVar

import click

from guongsang import __version__, terminal
from guongsang.errors import GuongError
from guongsang.language import Phrase
from guongsang.program import LAUNCHER_VARIABLE, program_name, quoted, typed
from guongsang.system_errors import reason_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from guongsang.language import Language

Function = TypeVar("Function", bound="Callable[..., Any]")

LOCALES = Path(__file__).parent / "locale"
DOMAIN = "guongsang"

_LANGUAGES: tuple[Language, ...] = ("vi", "en")
_INTERRUPTED = 130
_FULL = (errno.ENOSPC, errno.EIO)
_ROOT = "guongsang.root"


class _Text:
    """An attribute of click's that holds a phrase and gives its text in the language of the moment."""

    def __set_name__(self, owner: type, name: str) -> None:
        self.key = f"{name} in both languages"

    def __get__(self, instance: object, owner: type) -> Any:  # noqa: ANN401 - click's own type is narrower or wider
        held = vars(instance).get(self.key)
        return held.into(terminal.language()) if isinstance(held, Phrase) else held

    def __set__(self, instance: object, value: object) -> None:
        vars(instance)[self.key] = value


class Option(click.Option):
    """An option with its help, and the name of its value, in both languages."""

    help = _Text()
    metavar = _Text()

    def __init__(
        self,
        declarations: Sequence[str],
        *,
        about: Phrase,
        value: Phrase | None = None,
        **settings: Any,  # noqa: ANN401 - click's settings
    ) -> None:
        super().__init__(declarations, **settings)
        self.help = about
        self.metavar = value


def option(
    *declarations: str,
    vi: str,
    en: str,
    value: tuple[str, str] | None = None,
    **settings: Any,  # noqa: ANN401 - click's settings
) -> Callable[[Function], Function]:
    """Give a command an option; `value` names what stands after it."""
    named = Phrase(*value) if value else None
    return click.option(*declarations, cls=Option, about=Phrase(vi, en), value=named, **settings)


def argument(name: str, value: tuple[str, str], **settings: Any) -> Callable[[Function], Function]:  # noqa: ANN401 - click's settings
    """Give a command an argument."""
    return click.argument(name, cls=Argument, value=Phrase(*value), **settings)


class Argument(click.Argument):
    """An argument with its name in both languages."""

    metavar = _Text()

    def __init__(self, declarations: Sequence[str], *, value: Phrase, **settings: Any) -> None:  # noqa: ANN401 - click's settings
        super().__init__(declarations, **settings)
        self.metavar = value


class Example(NamedTuple):
    """What to type after the program's name, and what it is for."""

    arguments: str
    purpose: Phrase


class Command(click.Command):
    """A command with help and examples in both languages; `--lang` and `--root` may stand after its name as well."""

    help = _Text()
    options_metavar = _Text()

    def __init__(self, *arguments: Any, about: Phrase, examples: Sequence[Example] = (), **settings: Any) -> None:  # noqa: ANN401 - click's
        super().__init__(*arguments, **settings)
        self.help = about
        self.options_metavar = Phrase("[TÙY CHỌN]", "[OPTIONS]")
        self.examples = examples
        self.params += [_root_option(hidden=not isinstance(self, click.Group)), _language_option()]

    def get_short_help_str(self, limit: int = 45) -> str:  # noqa: ARG002 - Vietnamese is not cut in the middle of a sentence
        """Return the first sentence of the help."""
        return (self.help or "").partition("\n")[0]

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """Write the help, each of its lines a paragraph."""
        for paragraph in (self.help or "").split("\n"):
            formatter.write_paragraph()
            with formatter.indentation():
                formatter.write_text(paragraph)

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        if self.examples:
            program = ctx.find_root().info_name
            rows = [
                (f"{program} {arguments}", purpose.into(terminal.language())) for arguments, purpose in self.examples
            ]
            with formatter.section(Phrase("Ví dụ", "Examples").into(terminal.language())):
                formatter.write_dl(rows, col_max=formatter.width * 2 // 3)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`, which click keeps with the words of the language it was first asked in."""
        found = super().get_help_option(ctx)
        if found:
            found.help = gettext.gettext("Show this message and exit.")
        return found

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Run the command in the environment that the person had, so that programs it starts speak as they always do."""
        with _environment("LANGUAGE", ctx.find_root().obj):
            return super().invoke(ctx)


def command(name: str | None = None, **settings: Any) -> Callable[[Callable[..., Any]], Command]:  # noqa: ANN401 - click's
    """Make a function a command that speaks both languages."""
    return click.command(name, cls=Command, **settings)


class CommandGroup(Command, click.Group):
    """All commands. `main` says every failure as a sentence; nobody ever sees a traceback."""

    command_class = Command
    subcommand_metavar = _Text()

    def __init__(self, *arguments: Any, **settings: Any) -> None:  # noqa: ANN401 - click's
        super().__init__(*arguments, **settings)
        self.subcommand_metavar = Phrase("LỆNH [ĐỐI SỐ]...", "COMMAND [ARGS]...")
        self.params.append(_version_option())

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order of the work rather than of the alphabet."""
        return list(self.commands)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - as click has it
        """Find the command; what is wrong in finding it is still click's to say."""
        return click.Group.invoke(self, ctx)

    def main(self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any) -> NoReturn:  # type: ignore[override]  # noqa: ANN401 - click has it so, but may return
        """Run one command and end the program with its exit status: 0 fine, 1 problems found, 2 used wrongly."""
        terminal.open_streams()
        for stream in (sys.stdout, sys.stderr):
            # A file name may hold bytes that are no text, and a pipe may have been given another encoding.
            if hasattr(stream, "reconfigure"):
                stream.reconfigure(encoding="utf-8", errors="backslashreplace")
        extra["obj"] = os.environ.get("LANGUAGE")
        with _speaking(_wanted_language(sys.argv[1:] if args is None else args)):
            status = self._status(args, prog_name or program_name(), extra)
        sys.exit(status)

    def _status(self, args: Sequence[str] | None, program: str, extra: dict[str, Any]) -> int:
        try:
            result = super().main(args, program, **extra, standalone_mode=False)
            sys.stdout.flush()
        except GuongError as error:
            terminal.say(_sentence(error.message))
            return error.exit_status
        except click.ClickException as error:
            error.show()
            return error.exit_code
        except (click.Abort, KeyboardInterrupt):
            return _INTERRUPTED
        except BrokenPipeError:
            _drop_output()
            return 1
        except Exception as error:  # noqa: BLE001 - whatever else there is, is a defect, and told as one
            from guongsang import defects  # noqa: PLC0415 - hardly ever needed

            if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
                _drop_output()
                terminal.say(
                    _sentence(
                        Phrase("không ghi được kết quả: {reason}.", "the results cannot be written: {reason}.").fill(
                            reason=reason_of(error)
                        )
                    )
                )
            else:
                terminal.say(_sentence(defects.record(error)))
            return 1
        return result if isinstance(result, int) else 0


def site_root() -> Path:
    """Return the site that the running command is about.

    The folder given with --root; else the launcher's project; else the current folder.
    """
    chosen = click.get_current_context().meta.get(_ROOT)
    if chosen:
        return Path(chosen)
    launcher = os.environ.get(LAUNCHER_VARIABLE)
    return Path(launcher).parent.parent if launcher else Path.cwd()


def typed_here(command: str) -> str:
    """Return a command as it is typed to go on with the site that the running command is about."""
    chosen = click.get_current_context().meta.get(_ROOT)
    return typed(f"--root {quoted(chosen)} {command}" if chosen else command)


def can_ask() -> bool:
    """Whether there is a person at a terminal who sees a question and can answer it."""
    return sys.stdin.isatty() and (sys.stdout.isatty() or sys.stderr.isatty())


def ask(question: Phrase, choices: Sequence[tuple[str, Phrase]], default: str) -> str:
    """Put a question, with numbered choices, to the person at the terminal."""
    with contextlib.suppress(ImportError):
        # Lets them edit their answer with the arrow keys.
        import readline  # noqa: F401, PLC0415 - not on Windows, which does so by itself
    # Results may go to a pipe while questions still reach the person.
    to_stderr = not sys.stdout.isatty()
    language = terminal.language()
    click.echo(f"\n{question.into(language)}", err=to_stderr)
    width = max((len(key) for key, _ in choices), default=0)
    for number, (key, name) in enumerate(choices, 1):
        click.echo(f"{number:4}  {key:{width}}  {name.into(language)}", err=to_stderr)
    prompt = Phrase("Chọn số hoặc mã", "Number or id") if choices else Phrase("Trả lời", "Answer")
    return click.prompt(prompt.into(language), default=default or None, err=to_stderr)


def all_help(group: CommandGroup, program: str, language: Language, width: int = 100) -> str:
    """Return the help of a group and of each of its commands, the same on every machine."""
    with _speaking(language):
        top = click.Context(group, info_name=program, terminal_width=width)
        texts = [group.get_help(top)]
        for name, command in group.commands.items():
            texts.append(command.get_help(click.Context(command, parent=top, info_name=name)))
    return "\n\n\n".join(texts)


def _sentence(message: Phrase) -> str:
    return Phrase("Lỗi: {message}", "Error: {message}").fill(message=message).into(terminal.language())


def _root_option(*, hidden: bool) -> Option:
    return Option(
        ["--root"],
        type=click.Path(exists=True, file_okay=False),
        value=Phrase("THƯ-MỤC", "DIR"),
        expose_value=False,
        hidden=hidden,
        callback=_keep_root,
        about=Phrase(
            "Thư mục gốc của cổng, nơi có mkdocs.yml; không ghi thì là cổng của dự án này hoặc thư mục đang đứng.",
            "The site's root folder, where mkdocs.yml is; by default this project's site, or the current folder.",
        ),
    )


def _keep_root(context: click.Context, _: click.Parameter, value: str | None) -> None:
    if value is not None:
        context.meta[_ROOT] = value


def _language_option() -> Option:
    # Its value is taken from the arguments before click sees them: also what is wrong with them must be told in it.
    return Option(
        ["--lang"],
        type=click.Choice(_LANGUAGES),
        expose_value=False,
        about=Phrase(
            "Ngôn ngữ của hướng dẫn và thông báo; mặc định là vi.", "Language of help and messages; vi by default."
        ),
    )


def _version_option() -> Option:
    return Option(
        ["--version"],
        is_flag=True,
        is_eager=True,
        expose_value=False,
        callback=_say_version,
        about=Phrase("Hiện phiên bản rồi thoát.", "Show the version and exit."),
    )


def _say_version(context: click.Context, _: click.Parameter, value: bool) -> None:  # noqa: FBT001 - click passes it so
    if value and not context.resilient_parsing:
        click.echo(f"Gương sáng {__version__}")
        context.exit()


def _wanted_language(arguments: Sequence[str]) -> Language:
    """Return the language named last among the arguments, wherever it stands; Vietnamese when none is."""
    wanted: Language = "vi"
    for pair, language in itertools.product(itertools.pairwise([*arguments, ""]), _LANGUAGES):
        if pair == ("--lang", language) or pair[0] == f"--lang={language}":
            wanted = language
    return wanted


@contextlib.contextmanager
def _speaking(language: Language) -> Iterator[None]:
    """Choose the language of our words and of click's; what was chosen before comes back afterwards.

    Click asks gettext for every word it says (since 8.0), so a catalogue changes them all, in each release alike;
    subclasses would have to repeat a dozen of its methods and exceptions. gettext takes the language from LANGUAGE.
    """
    before = terminal.language()
    gettext.bindtextdomain(DOMAIN, LOCALES)
    gettext.textdomain(DOMAIN)
    terminal.set_language(language)
    try:
        with _environment("LANGUAGE", language):
            yield
    finally:
        terminal.set_language(before)


@contextlib.contextmanager
def _environment(name: str, value: str | None) -> Iterator[None]:
    """Set an environment variable, or with None take it away, for a while."""
    before = os.environ.get(name)
    _set_environment(name, value)
    try:
        yield
    finally:
        _set_environment(name, before)


def _set_environment(name: str, value: str | None) -> None:
    if value is None:
        os.environ.pop(name, None)
    else:
        os.environ[name] = value


def _drop_output() -> None:
    """Drop the output that cannot go anywhere; else Python would complain of it while ending."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
