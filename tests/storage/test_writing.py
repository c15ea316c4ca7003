"""One may write at a time: those who wait are kept by one commit, and each whole or not at all."""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from storage import Busy, Session, Unavailable, Waits
from storage.database import open_engine
from storage.writing import Undone, Writers
from tests.patience import PATIENCE

Write = Callable[[Session], object]
ADD = sa.text("insert into noted values (:what)")


class Place:
    """A database of one table, whose commits are counted."""

    def __init__(self, file: Path, *, busy: float, gathered: float) -> None:
        self.engine = open_engine(f"sqlite:///{file}", waits=Waits())
        self.other = open_engine(f"sqlite:///{file}", waits=Waits())
        self.writers = Writers(self.engine, busy=busy, gathered=gathered)
        self.commits = 0
        with self.writers.begin() as session:
            session.execute(sa.text("create table noted (what text)"))
        event.listen(self.engine, "commit", self._counted)

    def _counted(self, _session: Session) -> None:
        self.commits += 1

    def write(self, what: str, act: Write = lambda _: None, until: float | None = None) -> list[str]:
        """Note something, do something more; what stands there right afterwards, for everybody."""
        with self.writers.begin(until=until) as session:
            session.execute(ADD, {"what": what})
            act(session)
        return self.noted()

    def close(self) -> None:
        """Hang up."""
        self.writers.close()
        self.engine.dispose()
        self.other.dispose()

    def noted(self) -> list[str]:
        """What is kept, as somebody else sees it."""
        with self.other.connect() as session:
            return sorted(session.execute(sa.text("select what from noted")).scalars())

    def together(self, acts: Sequence[tuple[str, Write]], *, until: float | None = None) -> "list[Future[list[str]]]":
        """The first one writes until all the others wait for their turn; `until`: the second that matters to it."""
        begun, go_on = threading.Event(), threading.Event()

        def first(session: Session) -> None:
            begun.set()
            assert go_on.wait(PATIENCE)
            acts[0][1](session)

        with ThreadPoolExecutor(len(acts)) as threads:
            asked = [threads.submit(self.write, acts[0][0], first, until)]
            assert begun.wait(PATIENCE)
            asked += [threads.submit(self.write, what, act) for what, act in acts[1:]]
            latest = time.monotonic() + PATIENCE
            while self.writers.waiting < len(acts) - 1 and time.monotonic() < latest:
                pass  # each of them gets in line at once
            go_on.set()
        return asked


@pytest.fixture
def place(tmp_path: Path) -> Iterator[Place]:
    made = Place(tmp_path / "noted.db", busy=PATIENCE, gathered=PATIENCE)
    yield made
    made.close()


def _nothing(_session: Session) -> None:
    """What was noted is enough."""


def _fails(_session: Session) -> None:
    raise LookupError


def _fills_the_disk(session: Session) -> None:
    session.execute(sa.text("pragma max_page_count = 20"))
    session.execute(sa.text("insert into noted values (zeroblob(200000))"))


def test_those_who_wait_are_kept_by_one_commit_and_go_on_after_it(place: Place) -> None:
    asked = place.together([(what, _nothing) for what in "abcd"])

    assert [one.result() for one in asked] == [["a", "b", "c", "d"]] * 4
    assert place.commits == 1


@pytest.mark.parametrize("which", [0, 1, 3])
def test_who_fails_is_undone_alone(place: Place, which: int) -> None:
    acts = [(what, _fails if number == which else _nothing) for number, what in enumerate("abcd")]
    asked = place.together(acts)

    assert isinstance(asked.pop(which).exception(), LookupError)
    others = [what for number, what in enumerate("abcd") if number != which]
    assert place.noted() == others
    assert all(one.result() == others for one in asked)


def test_where_the_database_undoes_everything_everybody_hears_of_it(place: Place) -> None:
    """A disk that is full: nobody is told that something is kept that is not."""
    innocent, guilty = place.together([("a", _nothing), ("b", _fills_the_disk)])

    assert isinstance(innocent.exception(), Undone)
    assert isinstance(guilty.exception(), sa.exc.OperationalError)
    assert {Undone, sa.exc.OperationalError} <= set(Unavailable)
    assert place.noted() == []
    assert place.write("c") == ["c"]


def _points_nowhere(session: Session) -> None:
    session.execute(sa.text("insert into of_it values (999)"))


def test_where_the_commit_fails_nobody_is_told_that_anything_is_kept(place: Place) -> None:
    """And whoever comes next finds the database free."""
    with place.writers.begin() as session:
        session.execute(sa.text("create table it (id integer primary key)"))
        session.execute(sa.text("create table of_it (id integer references it (id) deferrable initially deferred)"))
    asked = place.together([("a", _nothing), ("b", _points_nowhere), ("c", _nothing)])

    assert [type(one.exception()) for one in asked] == [Undone] * 3
    assert place.noted() == []
    with place.other.connect().execution_options(writing=True) as session, session.begin():
        session.execute(ADD, {"what": "d"})
    assert place.write("e") == ["d", "e"]


def test_who_has_little_time_left_waits_for_nobody_else(place: Place) -> None:
    """What somebody was told did not work must not be kept later on."""
    place.together([(what, _nothing) for what in "abcd"], until=time.monotonic())
    assert place.commits == 2
    assert place.noted() == ["a", "b", "c", "d"]


def test_nobody_more_is_let_in_after_a_while(tmp_path: Path) -> None:
    place = Place(tmp_path / "noted.db", busy=PATIENCE, gathered=0)
    place.together([(what, _nothing) for what in "abcd"])
    assert place.commits == 4
    place.close()


def test_what_was_kept_lately_shows_that_it_can_be_written(place: Place) -> None:
    """The first look finds out by itself."""
    assert not Writers(place.other, busy=1).kept_lately()
    place.write("a")
    assert place.writers.kept_lately()


def test_who_writes_alone_is_kept_at_once(place: Place) -> None:
    for number, what in enumerate("abc", start=1):
        assert place.write(what)[-1] == what
        assert place.commits == number


def test_nobody_waits_for_ever_in_a_crowd(tmp_path: Path) -> None:
    """Most have no patience: what was told to be kept stands there, what was refused does not, and nobody hangs."""
    place = Place(tmp_path / "noted.db", busy=0.0005, gathered=PATIENCE)

    def told(number: int) -> str | None:
        try:
            place.write(str(number))
        except Busy:
            return None
        return str(number)

    with ThreadPoolExecutor(16) as threads:
        kept = list(threads.map(told, range(600), timeout=PATIENCE))
    assert place.noted() == sorted(one for one in kept if one)
    assert len(place.noted()) >= 1
    place.close()
