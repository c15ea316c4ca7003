"""Files that people attach and the bot uploads, kept for whoever may fetch them."""

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


@dataclass(slots=True)
class _Upload:
    """A file that the bot has announced."""

    name: str
    length: int
    content: bytes | None = None


class Files:
    """The files of one workspace by id."""

    def __init__(self) -> None:
        """None at first; `url` is where the bot fetches them, set when the server listens."""
        self._kept: dict[str, File] = {}
        self._uploads: dict[str, _Upload] = {}
        self._lock = threading.Lock()
        self.url = ""

    def keep(self, user: str, name: str, content: bytes, *, now: float) -> dict[str, Any]:
        """Take a file that `user` attaches; what Slack tells of it. `now` in seconds since 1970. Raises `TooLarge`."""
        if len(content) > LARGEST:
            raise TooLarge
        return self._keep(_new_id(), user, name, content, now)

    def announced(self, name: str, length: int) -> tuple[str, str]:
        """A file of so many bytes is to come: its id, and the address to which it is posted, once. Raises `TooLarge`."""
        if length > LARGEST:
            raise TooLarge
        file_id = _new_id()
        with self._lock:
            self._uploads[file_id] = _Upload(name, length)
        return file_id, urljoin(self.url, f"/upload/v1/{file_id}")

    def posted(self, file_id: str, content: bytes) -> bool:
        """The bytes of an announced file; False where none is awaited, or of another length."""
        with self._lock:
            upload = self._uploads.get(file_id)
            if upload is None or upload.content is not None or upload.length != len(content):
                return False
            upload.content = content
            return True

    def completed(self, file_id: str, user: str, title: str, *, now: float) -> dict[str, Any] | None:
        """Keep a posted file for good, once; what Slack tells of it."""
        with self._lock:
            upload = self._uploads.get(file_id)
            if upload is None or upload.content is None:
                return None
            del self._uploads[file_id]
        return self._keep(file_id, user, upload.name, upload.content, now, title)

    def drop(self, file_id: str) -> bool:
        """Delete a file; False where there is none."""
        with self._lock:
            return self._kept.pop(file_id, None) is not None

    def _keep(
        self, file_id: str, user: str, name: str, content: bytes, now: float, title: str | None = None
    ) -> dict[str, Any]:
        address = urljoin(self.url, f"{file_id}/{quote(name, safe='')}")
        shape = {
            "id": file_id,
            "created": int(now),
            "name": name,
            "title": title or name,
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


def _new_id() -> str:
    return f"F{secrets.token_hex(5).upper()}"
