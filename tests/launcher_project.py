"""A throw-away copy of the launcher, with tiny locks and a stub in place of the package it starts."""

from __future__ import annotations

import hashlib
import os
import subprocess
import zipfile
from dataclasses import dataclass, field
from pathlib import Path

from launcher.environment import base_python

ROOT = Path(__file__).parents[1]

# The machine's Python, as on first use. Where it has pip, environments are made without: two seconds less each.
PYTHON = base_python()

PYTHON_HAS_PIP = subprocess.run([PYTHON, "-c", "import pip"], capture_output=True, check=False).returncode == 0

# Read by every Python that finds it on PYTHONPATH, thus by the launcher and, as it drops that variable, nobody else.
SITECUSTOMIZE = """
import os, sys
for name in os.environ.get("HIDE_MODULES", "").split():
    sys.modules[name] = None
if "PRETEND_VERSION" in os.environ:
    sys.version_info = (*map(int, os.environ["PRETEND_VERSION"].split(".")), 0, "final", 0)
if "FAIL_MKDIR" in os.environ:
    def mkdir(path, *arguments, **options):
        number = int(os.environ["FAIL_MKDIR"])
        raise OSError(number, os.strerror(number), path)
    os.mkdir = mkdir
"""

STUB_COMMAND = """
import os, sys
print("RAN", *sys.argv[1:])
print("pid", os.getpid())
print("python", sys.executable)
try:
    import stub_package
    print("stub_package", stub_package.VERSION)
except ImportError:
    pass
if "--exit" in sys.argv:
    sys.exit(int(sys.argv[sys.argv.index("--exit") + 1]))
"""


@dataclass
class Project:
    """A copy of the launcher with a stub in place of the package it starts."""

    root: Path
    shims: Path
    wheels: Path
    variables: dict[str, str] = field(default_factory=dict)

    @property
    def venv(self) -> Path:
        """Where its environment goes."""
        return self.root / ".venv"

    def lock(self, name: str, *packages: tuple[str, str]) -> None:
        """Write a lock file with the named packages, made here as wheels."""
        lines = ["# a lock"]
        for package, version in packages:
            digest = hashlib.sha256(self._wheel(package, version).read_bytes()).hexdigest()
            lines.append(f"{package}=={version} \\\n    --hash=sha256:{digest}")
        (self.root / "requirements" / f"{name}.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")

    def _wheel(self, package: str, version: str) -> Path:
        path = self.wheels / f"{package}-{version}-py3-none-any.whl"
        info = f"{package}-{version}.dist-info"
        with zipfile.ZipFile(path, "w") as wheel:
            for name, text in {
                f"{package}/__init__.py": f"VERSION = {version!r}\n",
                f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {package}\nVersion: {version}\n",
                f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
                f"{info}/RECORD": "",
            }.items():
                # A fixed time makes the same package the same file.
                wheel.writestr(zipfile.ZipInfo(name, (2026, 1, 1, 0, 0, 0)), text)
        return path

    def environment(self, **variables: str) -> dict[str, str]:
        """Return variables that let pip install only what is made here, whatever this machine's settings."""
        inherited = {key: value for key, value in os.environ.items() if not key.startswith(("PIP_", "GUONG_"))}
        return {
            **inherited,
            "PYTHONPATH": str(self.shims),
            "PIP_CONFIG_FILE": os.devnull,
            "PIP_FIND_LINKS": self.wheels.as_uri(),
            "PIP_NO_INDEX": "1",
            "HIDE_MODULES": "ensurepip" if PYTHON_HAS_PIP else "",
            **self.variables,
            **variables,
        }

    def start(self, *arguments: str, **variables: str) -> subprocess.Popen[str]:
        """Start the launcher."""
        return subprocess.Popen(
            [PYTHON, str(self.root / "scripts" / "guong.py"), *arguments],
            env=self.environment(**variables),
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            encoding="utf-8",
            cwd=self.root,
            start_new_session=True,
        )

    def run(self, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        """Run the launcher to its end."""
        process = self.start(*arguments, **variables)
        output, errors = process.communicate(timeout=60)
        assert "Traceback" not in errors
        return subprocess.CompletedProcess(process.args, process.returncode, output, errors)
