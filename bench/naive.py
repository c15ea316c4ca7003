"""The naive way: one APScheduler job a reminder, in its SQLAlchemy job store, saying it with slack_sdk as it comes."""

import datetime as dt
import logging
import os
import threading
from collections.abc import Callable
from statistics import median
from time import perf_counter

from apscheduler.executors.pool import ThreadPoolExecutor
from apscheduler.jobstores.sqlalchemy import SQLAlchemyJobStore
from apscheduler.schedulers.background import BackgroundScheduler
from slack_sdk import WebClient

from bench.dues import NOW

_LATER = NOW + dt.timedelta(days=30)
_done = threading.Semaphore(0)


logging.getLogger("apscheduler").setLevel(logging.CRITICAL)  # stopping it in the middle of its work leaves traces


def say(user: str) -> None:
    """One reminder."""
    WebClient(token="xoxb-bench", base_url=os.environ["SLACK_API_URL"]).chat_postMessage(
        channel=user, text="Thank Ada."
    )
    _done.release()


def look(url: str, count: int) -> tuple[float, float]:
    """Milliseconds of a look where nothing is due, and of a look that finds a hundred, among so many jobs."""
    scheduler, store = _scheduler(url)
    scheduler.start(paused=True)
    for number in range(count):
        scheduler.add_job(say, "date", run_date=_LATER, args=[f"U{number}"], misfire_grace_time=None)
    quiet = median(_took(lambda: store.get_due_jobs(NOW)) for _ in range(200))
    for number in range(100):
        scheduler.add_job(say, "date", run_date=NOW, args=[f"U{number}"], misfire_grace_time=None)
    found = median(_took(lambda: store.get_due_jobs(NOW)) for _ in range(30))
    scheduler.shutdown()
    return quiet * 1000, found * 1000


def rate(url: str, people: int) -> float:
    """Messages a second with 32 threads, all due at once."""
    scheduler, _ = _scheduler(url)
    scheduler.start(paused=True)
    for number in range(people):
        scheduler.add_job(say, "date", run_date=NOW, args=[f"U{number}"], misfire_grace_time=None)
    began = perf_counter()
    scheduler.resume()
    for _ in range(people):
        _done.acquire(timeout=60)
    took = perf_counter() - began
    scheduler.shutdown()
    return people / took


def _scheduler(url: str) -> tuple[BackgroundScheduler, SQLAlchemyJobStore]:
    store = SQLAlchemyJobStore(url.replace("postgresql://", "postgresql+psycopg://"))
    executors = {"default": ThreadPoolExecutor(32)}
    return BackgroundScheduler(timezone=dt.UTC, jobstores={"default": store}, executors=executors), store


def _took(what: Callable[[], object]) -> float:
    began = perf_counter()
    what()
    return perf_counter() - began
