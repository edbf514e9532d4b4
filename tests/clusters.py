"""A throw-away PostgreSQL cluster on a socket in a temporary folder, run by an unprivileged user."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDERS = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/local/bin"), Path("/usr/bin")]
_USERS = ("postgres", "nobody")


def find_programs() -> Path | None:
    """The folder of initdb and pg_ctl; None where PostgreSQL is not installed."""
    return next((folder for folder in FOLDERS if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


@contextmanager
def run_cluster(programs: Path) -> Iterator[str]:
    """The URL of the server of a new cluster, without a database's name; it is stopped and deleted at the end."""
    folder = Path(tempfile.mkdtemp(prefix="vaka-pg-"))
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    user = next(names[name] for name in _USERS if name in names) if os.geteuid() == 0 else pwd.getpwuid(os.geteuid())
    os.chown(folder, user.pw_uid, user.pw_gid)

    def run(*command: str) -> None:
        switch = {"user": user.pw_uid, "group": user.pw_gid, "extra_groups": []} if os.geteuid() == 0 else {}
        subprocess.run(
            command, cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=120, **switch
        )

    control = str(programs / "pg_ctl")
    try:
        run(
            str(programs / "initdb"),
            "-D",
            f"{folder}/data",
            "-U",
            "vaka",
            "-A",
            "trust",
            "-E",
            "UTF8",
            "--no-sync",
            "--locale=C.UTF-8",
        )
        run(
            control,
            "-D",
            f"{folder}/data",
            "-w",
            "-o",
            f"-k {folder} -c listen_addresses='' -c fsync=off",
            "-l",
            f"{folder}/log",
            "start",
        )
        try:
            yield f"postgresql+psycopg://vaka@/{{name}}?host={folder}"
        finally:
            run(control, "-D", f"{folder}/data", "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
