"""How long the tree takes to draw a change: two hundred answers on a real page in Chromium.

From the frame that came in to the layout that a painting needs; a screen shows sixty of those a
second, so it has 16 ms.
"""

from __future__ import annotations

import json
from statistics import median, quantiles

from playwright.sync_api import sync_playwright

from tests.browser.forest import view
from tests.browser.stage import on_stage
from tests.real import chromium
from workshop.drawings.tree import told

ITEMS, CHANGES = 200, 50
FRAME_MS = 16
# Change or add one answer, and measure until everything is laid out that will be painted.
REDRAW = """async ({ view, changes, add }) => {
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
  const first = ["fruits", "roots", "trunk", "sun", "can"].map((part) => view.here.order[part][0])
  const took = []
  for (let n = 0; n < changes; n += 1) {
    const { items, order, count } = view.here
    const id = add ? `new-${n}` : first[n % first.length]
    const known = items[id] ?? { part: "can", side: "formal", lang: "nl" }
    const item = { ...known, text: `Een ander antwoord, nummer ${n}` }
    const can = add ? [id, ...order.can.slice(0, 59)] : order.can
    view = { ...view, here: { ...view.here, count: count + (add ? 1 : 0),
      items: { ...items, [id]: item }, order: { ...order, can } } }
    await frame()
    const begun = performance.now()
    stage.show(view)
    await Promise.resolve()
    document.querySelector(".tree").getBoundingClientRect()
    took.push(performance.now() - begun)
  }
  return took
}"""


def main() -> None:
    """Print the median and the slowest twentieth of both kinds of change."""
    with sync_playwright() as playwright, on_stage(chromium.launch(playwright), "tree") as stage:
        drawing = json.dumps(told(23))
        stage.page.route("**/r/*/tree/*.json", lambda route: route.fulfill(body=drawing))
        stage.shows(view(ITEMS))
        for name, add in (("one answer changes", False), ("one answer is added", True)):
            given = {"view": view(ITEMS), "changes": CHANGES, "add": add}
            print(_line(name, stage.page.evaluate(REDRAW, given)), flush=True)


def _line(name: str, took: list[float]) -> str:
    late = quantiles(took, n=20)[-1]
    told = f"median {median(took):.1f} ms, p95 {late:.1f} ms"
    fits = "within" if late <= FRAME_MS else "NOT within"
    return f"tree of {ITEMS}, {name}: {told}, {fits} a frame of {FRAME_MS} ms"


if __name__ == "__main__":
    main()
