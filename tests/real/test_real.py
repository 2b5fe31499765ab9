"""The real parts that other tests stand on are there and do what those tests count on."""

import os
from contextlib import suppress
from pathlib import Path

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from sqlalchemy import create_engine, text

from tests.real import chromium, postgres
from tests.waiting import until
from workshop import paths


def test_each_test_gets_an_empty_postgresql_of_its_own(postgres_cluster: postgres.Cluster) -> None:
    first, second = postgres_cluster.database(), postgres_cluster.database()
    with create_engine(first).begin() as connection:
        connection.execute(text("CREATE TABLE note (said text)"))
    with create_engine(second).begin() as connection:
        tables = connection.execute(
            text("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        )
        assert tables.all() == []


def test_postgresql_is_gone_after_use() -> None:
    with postgres.cluster() as cluster:
        pid = int((cluster.folder / "data" / "postmaster.pid").read_text().split()[0])
        assert _command(pid).endswith(f"{cluster.folder}/data")
    assert not cluster.folder.exists()
    # Its file is gone a moment before itself.
    until(lambda: _command(pid) == "")


def test_the_browser_runs_axe(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<html lang=nl><title>Avond</title><main><h1>Welkom</h1><img src=x></main>")
    found = Axe().run(page).response["violations"]
    page.close()
    assert [one["id"] for one in found] == ["image-alt"]


def test_the_browser_reads_lit_and_the_fonts_that_were_fetched(browser: Browser) -> None:
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(path=_file(route.request.url)))
    page.goto("http://samenspel.test/page")
    said = page.evaluate(
        """async () => {
          const {html, render} = await import("/lit-html/lit-html.js")
          const {repeat} = await import("/lit-html/directives/repeat.js")
          await import("/socket.io/socket.io.esm.min.js")
          const face = new FontFace("A", "url(/fonts/NAME)", {weight: "200 800"})
          await face.load()
          render(html`<ul>${repeat(["<b>"], one => one, one => html`<li>${one}</li>`)}</ul>`,
            document.body)
          return document.querySelector("ul").innerText
        }""".replace("NAME", "atkinson-hyperlegible-next-latin-wght-normal.woff2")
    )
    page.close()
    assert said.strip() == "<b>"


def test_chromium_keeps_its_sandbox_unless_root() -> None:
    assert ("--no-sandbox" in chromium.arguments()) == (os.geteuid() == 0)


def _command(pid: int) -> str:
    """What a process was started with; nothing for one that has ended."""
    with suppress(OSError):
        return Path(f"/proc/{pid}/cmdline").read_text().partition("\0-c")[0].replace("\0", " ")
    return ""


def _file(url: str) -> Path:
    name = url.removeprefix("http://samenspel.test/")
    return paths.VENDOR / ("made-from.txt" if name == "page" else name)
