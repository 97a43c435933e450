"""A program without a window that serves a small tree: run by test_access.py, told what to do by lines on stdin."""

from __future__ import annotations

import queue
import sys
import threading

from game.ui import access_tree as tree
from game.ui.access import Silent, open_bridge
from game.ui.access_tree import AccessNode, AccessTree, LiveMessage, TextState
from game.ui.geometry import Rect
from game.ui.inputs import Act

TITLE = "A small tree"


def small_tree(words: str, caret: int, *, focus: str = "name", answers: int = 2, said: str = "") -> AccessTree:
    """A window with one of nearly everything."""
    options = tuple(f"answer {number}" for number in range(answers))
    nodes = [
        AccessNode("window", tree.WINDOW, bounds=(0, 0, 800, 600), children=("head", "form", "hidden")),
        AccessNode("head", tree.HEADING, "Set-up", level=1),
        AccessNode("form", tree.GROUP, "Players",
                   children=("name", "go", "chip", "check", "scale", "drop", "list", "words", "note", "tabs", "page")),
        AccessNode("name", tree.TEXT_FIELD, "Your name", words, "At most 60", (10, 20, 300, 64), focused=focus == "name",
                   actions=(tree.FOCUS, tree.SET_SELECTION), text=TextState(caret, caret), invalid=not words),
        AccessNode("go", tree.BUTTON, "Go on", bounds=(10, 100, 200, 60), actions=(tree.PRESS, tree.FOCUS),
                   focused=focus == "go", shortcut="G"),
        AccessNode("chip", tree.TOGGLE, "Time", checked=True, actions=(tree.PRESS,)),
        AccessNode("check", tree.CHECKBOX, "Secret", checked=False, disabled=True),
        AccessNode("scale", tree.SLIDER, "How true", number=3, minimum=1, maximum=5, actions=(tree.SET_VALUE,)),
        AccessNode("drop", tree.DROPDOWN, "Language", "Nederlands", expanded=False, actions=(tree.PRESS, tree.SCROLL_INTO_VIEW)),
        AccessNode("list", tree.LIST, "Answers", children=options),
        *(AccessNode(key, tree.LIST_ITEM, key, selected=key.endswith("1"), position=number + 1, set_size=answers)
          for number, key in enumerate(options)),
        AccessNode("words", tree.LABEL, "één idee, geëerd en gevoeld"),
        AccessNode("note", tree.TEXT_FIELD, "Note", "een\ntwee 👩‍⚕️\n", multiline=True,
                   text=TextState(4, 8, lines=("een\n", "twee ", "👩‍⚕️\n", ""))),
        AccessNode("tabs", tree.TAB_LIST, "Pages", children=("first", "second")),
        AccessNode("first", tree.TAB, "Map", selected=True, position=1, set_size=2, controls=("page",)),
        AccessNode("second", tree.TAB, "Trust", selected=False, position=2, set_size=2),
        AccessNode("page", tree.TAB_PANEL, "Map"),
        AccessNode("hidden", tree.LABEL, "nobody sees this", hidden=True),
    ]  # fmt: skip
    live = tuple(LiveMessage(number, words) for number, words in enumerate(said.split(" / "), 1)) if said else ()
    return AccessTree("window", {node.key: node for node in nodes}, focus, TITLE, live, "en")


def main() -> None:
    """Serve, print what is asked, change as told."""
    inbox: queue.SimpleQueue[str] = queue.SimpleQueue()

    def post(act: Act) -> None:
        print(f"{act.window} {act.key} {act.verb} {act.data}", flush=True)

    def listen() -> None:
        for line in sys.stdin:
            inbox.put(line.rstrip("\n"))
        inbox.put("stop")

    bridge = open_bridge(small_tree("Anna", 4), post)
    print("silent" if isinstance(bridge, Silent) else "serving", flush=True)
    bridge.bounds(Rect(100, 50, 800, 600))
    threading.Thread(target=listen, daemon=True).start()
    while (line := inbox.get()) != "stop":
        verb, _, rest = line.partition(" ")
        if verb == "type":
            bridge.update(small_tree(rest, len(rest)))
        elif verb == "say":
            bridge.update(small_tree("Anna", 4, said=rest))
        elif verb == "race":  # many changes while somebody reads
            for number in range(300):
                bridge.update(small_tree(f"{number}", 1, focus="go" if number % 2 else "name", answers=number % 7))
            bridge.update(small_tree(rest, 0, focus="go", answers=1))
        print("done", flush=True)
    bridge.close()


if __name__ == "__main__":
    main()
