"""Parts of a screen on a page of their own, under the policy of the product."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "static" / "js"
PARTS = SCRIPTS / "parts"
CSS = ROOT / "static" / "css"
ADDRESS = "http://samenspel.test"
POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self'"
TRUSTED = "; require-trusted-types-for 'script'"


@contextmanager
def a_bench(browser: Browser) -> Iterator[Page]:
    """A bare page under the policy of the product. Fails on whatever the browser complains of."""
    page = browser.new_page(viewport={"width": 1280, "height": 800})
    complaints: list[str] = []
    page.on("console", lambda said: complaints.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.route("**/*", _from_the_repository)
    page.goto(f"{ADDRESS}/tests/gallery.html?part=none")
    yield page
    page.close()
    assert complaints == []


def run(page: Page, part: str, code: str) -> Any:
    """What `code` returns, with everything that `part` exports as `part`."""
    return page.evaluate(
        f"""async () => {{
          const {{html, svg, render}} = await import("/static/vendor/lit-html/lit-html.js")
          const {{sidePatterns}} = await import("/static/js/parts/marks.js")
          const part = await import("/static/js/parts/{part}.js")
          const drawn = (inside) => {{
            const place = document.createElement("div")
            document.body.append(place)
            render(html`<svg viewBox="0 0 1240 400">${{inside}}</svg>`, place)
            return place
          }}
          {code}
        }}"""
    )


def _from_the_repository(route: Route) -> None:
    path = ROOT / route.request.url.removeprefix(f"{ADDRESS}/").partition("?")[0]
    headers = {"Content-Security-Policy": POLICY + TRUSTED} if path.suffix == ".html" else {}
    route.fulfill(path=path, headers=headers | {"Content-Type": _type(path)})


def _type(path: Path) -> str:
    kinds = {".html": "text/html", ".css": "text/css", ".svg": "image/svg+xml"}
    return kinds.get(path.suffix, "text/javascript" if path.suffix == ".js" else "font/woff2")
