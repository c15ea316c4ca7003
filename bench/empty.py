"""An empty Bolt command behind the same edge and server: the floor."""

import os
import queue
import signal

from slack_bolt import App

from bench.load import SECRET
from bot.afterwards import Afterwards
from bot.apologies import Apologies
from bot.edge import Edge
from bot.health import Health
from bot.identity import Identity
from bot.listening import Listening, Patience
from bot.slack_app import build
from bot.slack_client import web_client
from bot.web import Server, site


def _register(app: App) -> None:
    app.command("/network")(lambda ack: ack())


def main() -> None:
    """Serve until SIGTERM."""
    client = web_client(api_url=os.environ["SLACK_API_URL"], token="xoxb-bench", timeout=2)
    apologies = Apologies(client=client, afterwards=Afterwards())
    app = build(
        signing_secret=SECRET,
        client=client,
        identity=Identity(client),
        apologies=apologies,
        lent={},
        register=_register,
    )
    edge = Edge(Listening(app, apologies, patience=Patience()), signing_secret=SECRET)
    server = Server(
        site(edge=edge, health=Health({"up": lambda: True})), host="127.0.0.1", port=int(os.environ["PORT"])
    )
    stopped: queue.SimpleQueue[int] = queue.SimpleQueue()
    signal.signal(signal.SIGTERM, lambda number, _frame: stopped.put(number))
    server.start()
    stopped.get()
    server.stop()


if __name__ == "__main__":
    main()
