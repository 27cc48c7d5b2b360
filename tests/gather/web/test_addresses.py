"""Which addresses may be asked, as tables."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from synopse.errors import NoAnswer, NotAllowed
from synopse.gather.files import is_url
from synopse.gather.web.addresses import is_public, parse_address, public_addresses, resolve_host

URLS = [
    ("https://talkurier.example", "https://talkurier.example/"),
    ("HTTPS://Talkurier.Example:443/a b?q=ü#teil", "https://talkurier.example/a%20b?q=%C3%BC"),
    ("http://talkurier.example:80/%C3%BC?a=1&b=[2]", "http://talkurier.example/%C3%BC?a=1&b=[2]"),
    ("https://straße-grün.example/", "https://xn--strae-grn-j1a73a.example/"),
    ("https://talkurier.example./x", "https://talkurier.example/x"),
    ("http://[2606:4700::1111]/", "http://[2606:4700::1111]/"),
]


@pytest.mark.parametrize(("given_url", "url"), URLS)
def test_addresses_are_written_one_way(given_url: str, url: str) -> None:
    assert parse_address(given_url).url == url


RELATIVE = [("/b", "https://t.example/b"), ("c", "https://t.example/a/c"), ("//u.example/", "https://u.example/")]


@pytest.mark.parametrize(("place", "url"), RELATIVE)
def test_relative_addresses(place: str, url: str) -> None:
    assert parse_address(place, parse_address("https://t.example/a/b")).url == url


REFUSED = [
    "file:///etc/passwd",
    "ftp://t.example/",
    "gopher://t.example:80/",
    "javascript:alert(1)",
    "data:text/html,x",
    "http://",
    "http:///x",
    "https://ada:geheim@t.example/",
    "https://t.example:22/",
    "https://t.example:8080/",
    "http://t.example:99999/",
    "http://[::1",
    "http://" + "a" * 5000,
    "http://\u2488\u2488.example.\ufffd/",
    "",
]


@pytest.mark.parametrize("url", REFUSED)
def test_no_web_addresses(url: str) -> None:
    with pytest.raises(NotAllowed) as error:
        parse_address(url)
    assert error.value.do
    assert "geheim" not in str(error.value)


def test_a_line_end_cannot_smuggle_a_header_in() -> None:
    assert parse_address("https://t.example/a\r\nX: y").target == "/aX:%20y"


ADDRESSES = {
    True: ["93.184.215.14", "2606:4700::1111", "::ffff:93.184.215.14", "64:ff9b::5db8:d70e"],
    False: [
        "127.0.0.1", "127.9.9.9", "0.0.0.0", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "100.64.0.1",
        "192.0.2.1", "198.18.0.1", "224.0.0.1", "255.255.255.255", "240.0.0.1", "::", "::1", "fe80::1", "fe80::1%eth0",
        "fc00::1", "fd12::1", "ff02::1", "fec0::1", "::ffff:127.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1",
        "64:ff9b::a00:1", "2002:7f00:1::", "2002:c0a8:101::1", "2001:db8::1", "::7f00:1", "quatsch", "",
    ],
}  # fmt: skip


@pytest.mark.parametrize(("public", "ip"), [(public, ip) for public, ips in ADDRESSES.items() for ip in ips])
def test_public_addresses(public: bool, ip: str) -> None:
    assert is_public(ip) is public


def test_a_single_private_address_is_enough_to_refuse() -> None:
    address = parse_address("https://t.example/")
    found = ("93.184.215.14", "10.0.0.1")
    with pytest.raises(NotAllowed, match=r"private network \(10.0.0.1\)"):
        public_addresses(address, lambda _host, _port: found, is_public)
    assert public_addresses(address, lambda _host, _port: found[:1], is_public) == found[:1]


@pytest.mark.parametrize("host", ["localhost", "127.1", "2130706433", "0x7f.1", "0"])
def test_other_ways_to_write_this_machine(host: str) -> None:
    """What the system makes of them is what is checked."""
    with pytest.raises((NotAllowed, NoAnswer)):
        public_addresses(parse_address(f"http://{host}/"), resolve_host, is_public)


GIVEN = [
    ("https://t.example/", True), ("HTTP://T.EXAMPLE", True), ("file:///etc/passwd", True), ("file:/etc/passwd", True),
    ("gopher://x", True), ("javascript:x", True), ("news/a.txt", False), ("C:\\news\\a.txt", False), ("a:b.txt", False),
    ("-", False), ("*.txt", False), ("", False),
]  # fmt: skip


@pytest.mark.parametrize(("given_path", "url"), GIVEN)
def test_addresses_are_told_from_paths(given_path: str, url: bool) -> None:
    assert is_url(given_path) is url


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60))
def test_no_text_brings_it_down(text: str) -> None:
    for url in (text, f"http://{text}", f"https://t.example/{text}"):
        try:
            target = parse_address(url).target
        except NotAllowed:
            continue
        assert target.isascii()
        assert not {" ", "\r", "\n"} & set(target)
