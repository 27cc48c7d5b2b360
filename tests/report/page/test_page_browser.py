"""The page in a real Chromium, opened from file: without a network."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from synopse.report.page import page
from tests.report.sample import ONE_STORY, SYNOPSIS
from tests.report.sample_accounts import HOSTILE, KURIER, span

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]
QUIET += ["--disable-background-networking", "--disable-component-update"]

pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: install Debian's packages chromium"),
]

Opener = Callable[..., Page]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    room = tmp_path_factory.mktemp("pages")
    pages = {"one": page(ONE_STORY, "de"), "many": page(SYNOPSIS, "de")}
    for name, content in pages.items():
        (room / f"{name}.html").write_text(content, encoding="utf-8")
    return {name: room / f"{name}.html" for name in pages}


@pytest.fixture
def opened(chromium: Browser, files: dict[str, Path]) -> Iterator[Opener]:
    """Opens a page; at the end nothing may have been said on the console, asked, or requested elsewhere."""
    complaints: list[str] = []
    contexts = []

    def opener(name: str = "one", *, width: int = 1400, scheme: str = "light", anchor: str = "") -> Page:
        context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
        context.set_default_timeout(8000)
        contexts.append(context)
        shown = context.new_page()
        shown.on("console", lambda message: complaints.append(f"console: {message.text}"))
        shown.on("pageerror", lambda error: complaints.append(f"error: {error}"))
        shown.on("dialog", lambda dialog: complaints.append(f"dialog: {dialog.message}"))
        shown.on("request", lambda request: complaints.append(request.url) if _leaves(request.url) else None)
        shown.goto(files[name].as_uri() + anchor)
        return shown

    yield opener
    for context in contexts:
        context.close()
    assert complaints == []


def _leaves(url: str) -> bool:
    return not url.startswith(("file:", "data:"))


def quote(shown: Page, words: str) -> Locator:
    return shown.locator("td a.place", has_text=words)


def test_a_click_on_a_cell_opens_the_article_at_that_place(opened: Opener) -> None:
    shown = opened()
    quote(shown, "sind 19 Menschen verletzt worden").click()
    reader = shown.locator("#reader")
    expect(reader).to_be_visible()
    expect(shown.locator("#reader-name")).to_have_text("kurier.txt")
    assert "".join(shown.locator("#reader-text .passage").all_inner_texts()) == "sind 19 Menschen verletzt worden"
    expect(shown.locator("#reader-text .passage").first).to_be_in_viewport()
    place = span(KURIER, "sind 19 Menschen verletzt worden")
    assert shown.evaluate("location.hash") == f"#s1/a2/{place.start}-{place.end}"


def test_the_reader_goes_from_account_to_account_of_the_row(opened: Opener) -> None:
    shown = opened()
    quote(shown, "Menschen wurden verletzt").click()
    expect(shown.locator("#reader-row .source")).to_have_text("laut Hedda Quandt")
    shown.locator("#reader-row button", has_text="C").click()
    expect(shown.locator("#reader-name")).to_have_text("Presse <b>Ost</b>")
    expect(shown.locator("#reader-row button[aria-current]")).to_have_text("C")
    assert "".join(shown.locator(".passage").all_inner_texts()) == "Mehr als 20 Menschen seien verletzt worden"


def test_the_empty_part_of_a_cell_opens_it_too(opened: Opener) -> None:
    shown = opened()
    cell = shown.locator("#s1-r3 td").first
    box = cell.bounding_box()
    assert box
    cell.click(position={"x": box["width"] - 3, "y": box["height"] - 3})
    expect(shown.locator("#reader")).to_be_visible()


def test_keyboard_opens_steps_and_closes_with_the_focus_returned(opened: Opener) -> None:
    shown = opened()
    link = quote(shown, "Die Ursache sei ein Kurzschluss gewesen")
    link.focus()
    shown.keyboard.press("Enter")
    expect(shown.locator("#reader")).to_be_visible()
    shown.keyboard.press("ArrowRight")
    assert shown.evaluate("document.activeElement.closest('#reader-text') !== null")
    shown.keyboard.press("Escape")
    expect(shown.locator("#reader")).to_be_hidden()
    expect(link).to_be_focused()


def test_an_attribution_says_source_cue_and_rule(opened: Opener) -> None:
    shown = opened()
    quote(shown, "Menschen wurden verletzt").click()
    shown.locator("#reader-text .attribution-cue", has_text="sagte").first.hover()
    note = shown.locator("#reader-note")
    expect(note).to_contain_text("indirekte Rede")
    expect(note).to_contain_text("Quelle: Bürgermeisterin Hedda Quandt")
    expect(note).to_contain_text("Redeverb: sagte")
    expect(note).to_contain_text("Regel: content, cue source")
    assert "Hedda Quandt" in " ".join(shown.locator(".lit").all_inner_texts())


def test_layers_can_be_switched_off(opened: Opener) -> None:
    shown = opened()
    quote(shown, "Menschen wurden verletzt").click()
    figure = shown.locator("#reader-text .m-quantity").first
    line = "e => getComputedStyle(e).textDecorationLine"
    assert figure.evaluate(line) == "underline"
    shown.get_by_label("Zahlen").uncheck()
    assert figure.evaluate(line) == "none"


def test_filters_hide_rows_and_say_how_many_are_left(opened: Opener) -> None:
    shown = opened()
    rows = shown.locator("tbody tr:visible")
    status = shown.get_by_role("status")
    expect(rows).to_have_count(3)
    expect(status).to_have_text("3 von 5 Zeilen")
    shown.get_by_text("alle", exact=True).click()
    expect(rows).to_have_count(5)
    shown.get_by_text("Unterschiede", exact=True).click()
    expect(rows).to_have_count(2)
    expect(status).to_have_text("2 von 5 Zeilen")
    shown.locator("select[name=account]").select_option("C")
    expect(rows).to_have_count(1)
    shown.get_by_text("alle", exact=True).click()
    shown.locator("select[name=account]").select_option("")
    shown.get_by_label("Text suchen").fill("THALBRÜCK")
    expect(rows).to_have_count(1)
    shown.get_by_label("Text suchen").fill("ursache sei ein kurzschluss")
    expect(rows).to_have_count(1)
    shown.get_by_label("Text suchen").fill("nirgends")
    expect(rows).to_have_count(0)
    expect(shown.get_by_text("Keine Zeile passt zur Auswahl.")).to_be_visible()


def test_light_and_dark_follow_the_system_and_the_button(opened: Opener) -> None:
    background = "getComputedStyle(document.body).backgroundColor"
    light, dark = opened(), opened(scheme="dark")
    assert light.evaluate(background) != dark.evaluate(background)
    light.locator("#theme").click()
    assert light.evaluate(background) == dark.evaluate(background)


@pytest.mark.parametrize("width", [320, 390, 768, 1400])
def test_the_page_is_never_wider_than_the_screen(opened: Opener, width: int) -> None:
    shown = opened(width=width)
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    quote(shown, "Menschen wurden verletzt").click()
    box = shown.locator("#reader").bounding_box()
    assert box
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width


def test_on_a_narrow_screen_every_row_is_a_card(opened: Opener) -> None:
    shown = opened(width=390)
    cells = shown.locator("#s1-r2 td")
    boxes = [cells.nth(position).bounding_box() for position in range(3)]
    tops = [box["y"] for box in boxes if box]
    assert tops == sorted(tops)
    assert len(set(tops)) == 3
    expect(cells.first.locator(".card-label")).to_contain_text("Feldsteiner Bote")


def test_hostile_words_are_shown_and_do_nothing(opened: Opener) -> None:
    shown = opened()
    shown.get_by_text("alle", exact=True).click()
    expect(shown.locator("#s1-r5 .gist")).to_have_text(HOSTILE)
    quote(shown, "<script>alert(1)").click()
    expect(shown.locator("#reader-title")).to_have_text(HOSTILE)
    assert "".join(shown.locator("#reader-text .passage").all_inner_texts()) == HOSTILE
    expect(shown.locator("#reader a")).to_have_count(0)
    expect(shown.locator("img, #reader script")).to_have_count(0)
    assert shown.evaluate("[...document.links].every(link => !link.protocol.startsWith('javascript'))")


def test_a_web_address_becomes_a_link_that_tells_nothing(opened: Opener) -> None:
    shown = opened()
    quote(shown, "Menschen wurden verletzt").click()
    link = shown.locator("#reader-about a")
    expect(link).to_have_attribute("href", "https://bote.example/feuer?a=1&b=2")
    expect(link).to_have_attribute("rel", "noopener noreferrer nofollow")


def test_many_stories_are_shown_one_at_a_time(opened: Opener) -> None:
    shown = opened("many")
    expect(shown.locator("#index")).to_be_visible()
    expect(shown.locator("article.story:visible")).to_have_count(0)
    shown.locator("#index a", has_text="Papiermühle").click()
    expect(shown.locator("#s1")).to_be_visible()
    expect(shown.locator("#index")).to_be_hidden()
    shown.locator("#s1 .contents a", has_text="Zeitleiste").click()
    expect(shown.locator("#s1-timeline")).to_be_in_viewport()
    shown.locator(".to-index").click()
    expect(shown.locator("#index")).to_be_visible()


def test_a_link_to_a_place_opens_it(opened: Opener) -> None:
    shown = opened("many", anchor="#s2/a4/0-8")
    expect(shown.locator("#s2")).to_be_visible()
    expect(shown.locator("#reader-text .passage").first).to_be_visible()


def test_the_printed_page_has_the_table_and_no_controls(opened: Opener) -> None:
    shown = opened()
    shown.emulate_media(media="print")
    expect(shown.locator("form.filter")).to_be_hidden()
    expect(shown.locator("#theme")).to_be_hidden()
    expect(shown.locator("tbody tr:visible")).to_have_count(5)


def test_the_table_is_a_table_to_a_screen_reader(opened: Opener) -> None:
    shown = opened(width=390)
    expect(shown.get_by_role("table")).to_have_count(1)
    expect(shown.get_by_role("row")).to_have_count(3)
    shown.get_by_text("alle", exact=True).click()
    expect(shown.get_by_role("row")).to_have_count(5)
    header = shown.get_by_role("rowheader").nth(1)
    expect(header).to_contain_text("abweichend")
    expect(header).to_contain_text("Menschen wurden verletzt")
    expect(shown.get_by_role("cell").nth(1)).to_contain_text("hier nichts dazu gesagt")
