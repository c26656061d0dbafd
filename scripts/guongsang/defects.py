"""What is left for the people who mend the tool when it fails in a way nobody foresaw."""

from __future__ import annotations

import datetime as dt
import platform
import sys
import tempfile
import traceback

from guongsang import __version__
from guongsang.language import Phrase


def record(error: BaseException) -> Phrase:
    """Write the error's traceback to a log in the folder for temporary files; return the sentence to tell."""
    what = traceback.format_exception_only(error)[-1].strip()
    try:
        with tempfile.NamedTemporaryFile(
            "w", prefix="guongsang-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as log:
            log.write(f"{dt.datetime.now(dt.UTC):%Y-%m-%d %H:%M:%S} UTC\n")
            log.write(f"guongsang {__version__}, Python {sys.version}, {platform.platform()}\n")
            log.write(f"{sys.argv}\n\n")
            log.writelines(traceback.format_exception(error))
    except OSError:
        return Phrase(
            f"đây là lỗi của công cụ, không phải do bạn; hãy gửi dòng này cho người phụ trách kỹ thuật: {what}",
            f"this is a defect of the tool, not a mistake of yours; please send this line to those who maintain it: {what}",
        )
    return Phrase(
        f"đây là lỗi của công cụ, không phải do bạn; hãy gửi tệp {log.name} cho người phụ trách kỹ thuật.",
        f"this is a defect of the tool, not a mistake of yours; please send the file {log.name} to those who maintain it.",
    )
