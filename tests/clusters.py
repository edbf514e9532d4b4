"""A throw-away PostgreSQL cluster on a socket in a temporary folder, run by an unprivileged user."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

FOLDERS = [*sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True), Path("/usr/local/bin"), Path("/usr/bin")]
_USERS = ("postgres", "nobody")


def find_programs() -> Path | None:
    """The folder of initdb and pg_ctl; None where PostgreSQL is not installed."""
    return next((folder for folder in FOLDERS if (folder / "initdb").exists() and (folder / "pg_ctl").exists()), None)


def find_owner() -> pwd.struct_passwd:
    """Who runs the cluster: whoever runs the tests, but never root, whom PostgreSQL refuses."""
    if os.geteuid() != 0:
        return pwd.getpwuid(os.geteuid())
    names = {entry.pw_name: entry for entry in pwd.getpwall()}
    return next(names[name] for name in _USERS if name in names)


@contextmanager
def run_cluster(programs: Path) -> Iterator[str]:
    """The URL of the server of a new cluster, with {name} for that of a database; it is stopped and deleted at the end."""
    folder, owner = Path(tempfile.mkdtemp(prefix="vaka-pg-")), find_owner()
    os.chown(folder, owner.pw_uid, owner.pw_gid)
    switch: dict[str, Any] = {}
    if os.geteuid() == 0:
        switch = {"user": owner.pw_uid, "group": owner.pw_gid, "extra_groups": []}
    run = partial(
        subprocess.run, cwd=folder, check=True, timeout=120, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **switch
    )
    control = [programs / "pg_ctl", "-D", folder / "data"]
    settings = f"-k {folder} -c listen_addresses='' -c fsync=off"
    try:
        run(
            [
                programs / "initdb",
                "-D",
                folder / "data",
                "-U",
                "vaka",
                "-A",
                "trust",
                "-E",
                "UTF8",
                "--no-sync",
                "--locale=C.UTF-8",
            ]
        )
        run([*control, "-w", "-o", settings, "-l", folder / "log", "start"])
        try:
            yield f"postgresql+psycopg://vaka@/{{name}}?host={folder}"
        finally:
            run([*control, "-m", "immediate", "stop"])
    finally:
        shutil.rmtree(folder, ignore_errors=True)
