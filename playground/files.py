"""Files that people attach, kept for whoever may fetch them."""

import mimetypes
import secrets
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urljoin

LARGEST = 10 * 1024 * 1024
"""Bytes; Slack's cap for files in a form (slack-platform 1.10)."""


class TooLarge(Exception):
    """A file is over the cap."""


@dataclass(frozen=True, slots=True)
class File:
    """One file: what Slack tells of it, and what is in it."""

    shape: Mapping[str, Any]
    content: bytes


class Files:
    """The files of one workspace by id."""

    def __init__(self) -> None:
        """None at first; `url` is where the bot fetches them, set when the server listens."""
        self._kept: dict[str, File] = {}
        self._lock = threading.Lock()
        self.url = ""

    def keep(self, user: str, name: str, content: bytes, *, now: float) -> dict[str, Any]:
        """Take a file that `user` attaches; what Slack tells of it. `now` in seconds since 1970. Raises `TooLarge`."""
        if len(content) > LARGEST:
            raise TooLarge
        file_id = f"F{secrets.token_hex(5).upper()}"
        address = urljoin(self.url, f"{file_id}/{quote(name, safe='')}")
        shape = {
            "id": file_id,
            "created": int(now),
            "name": name,
            "title": name,
            "mimetype": mimetypes.guess_type(name)[0] or "application/octet-stream",
            "filetype": name.rpartition(".")[2].lower() if "." in name else "binary",
            "size": len(content),
            "user": user,
            "mode": "hosted",
            "url_private": address,
            "url_private_download": address,
        }
        self.recall([File(shape, content)])
        return shape

    def get(self, file_id: str) -> File | None:
        """The file with this id."""
        with self._lock:
            return self._kept.get(file_id)

    def all(self) -> list[File]:
        """Every file, oldest first."""
        with self._lock:
            return list(self._kept.values())

    def recall(self, files: list[File]) -> None:
        """Hold these as well."""
        with self._lock:
            self._kept.update((file.shape["id"], file) for file in files)
