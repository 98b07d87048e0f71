"""The search for the word: never a miss, whatever the encoding, the size, or the state of the file."""

from __future__ import annotations

import os
import random
import socket
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wavix_lint import prefilter
from wavix_lint.model import Skip
from wavix_lint.prefilter import Scan, Search
from wavix_lint.reading import read_file
from wavix_lint.wavix.words import is_binary, may_matter, needles
from wavix_lint.workers import Pool

LIMIT = 10 * 1024 * 1024
needs_posix = pytest.mark.skipif(os.name != "posix", reason="the file system of this platform has no such thing")


# --- the bytes of one file ---


@pytest.mark.parametrize("word", ["wavix", "WAVIX", "Wavix", "wAvIx"])
@pytest.mark.parametrize("encoding", ["ascii", "utf-8-sig", "utf-16-le", "utf-16-be", "utf-16"])
@pytest.mark.parametrize("around", [("", ""), ("x = '", "'\n"), ("ŵ", "ŵ"), ("w", "x")])
def test_the_word_is_found_in_any_case_and_encoding(word: str, encoding: str, around: tuple[str, str]) -> None:
    text = word.join(around)
    if encoding == "ascii" and not text.isascii():
        encoding = "utf-8"
    assert may_matter(text.encode(encoding))


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"appid=1234", id="appid alone is no evidence"),
        pytest.param(b"wavi x", id="a space inside"),
        pytest.param(b"wavi", id="cut short"),
        pytest.param(b"xivaw", id="backwards"),
        pytest.param("wavıx".encode(), id="a dotless i"),
        pytest.param(b"w\0\0a\0\0v\0\0i\0\0x", id="too many zeros"),
        pytest.param(b"w\0avix", id="a zero inside"),
    ],
)
def test_other_bytes_cannot_matter(data: bytes) -> None:
    assert not may_matter(data)
    assert not may_matter(data, ("", "gateway.example", "übertragung"))


EXTRA = ("Gateway.Example", "SMS_KEY", "Übertragung")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text",
    ["https://gateway.example/v1", "GATEWAY.EXAMPLE", "sms_key = 1", "x.Sms_Key", "übertragung", "ÜBERTRAGUNG"],
)
def test_configured_words_are_found_in_any_case_and_encoding(text: str, encoding: str) -> None:
    data = ("# é\n" + text).encode(encoding)
    assert may_matter(data, EXTRA)
    assert not may_matter(data)


@given(
    st.binary(max_size=300), st.binary(max_size=300), st.sampled_from(["utf-8", "utf-16-le", "utf-16-be"]), st.data()
)
def test_nothing_that_lies_around_the_word_hides_it(
    before: bytes, after: bytes, encoding: str, data: st.DataObject
) -> None:
    word = "".join(data.draw(st.sampled_from([letter, letter.upper()])) for letter in "wavix").encode(encoding)
    assert may_matter(before + word + after)
    buffered = prefilter._Batch(needles(), LIMIT)
    view = before + word + after
    buffered._buffer[: len(view)] = view
    assert buffered._may_hold(buffered._view[: len(view)], len(view))


def test_a_word_that_contains_another_is_not_searched_for_twice() -> None:
    wanted = needles(("api.wavix.com", "KEY_A", "key_a_b", ""))
    assert wanted.narrow == (b"key_a", b"wavix")
    assert wanted.wide == (b"k\0e\0y\0_\0a", b"w\0a\0v\0i\0x")


@pytest.mark.parametrize(
    ("data", "binary"),
    [
        pytest.param(b"", False, id="empty"),
        pytest.param(b"text \xff\xe9", False, id="no zero"),
        pytest.param("wavix é 東".encode("utf-16"), False, id="UTF-16 with its mark"),
        pytest.param("wavix = 'x'\r\n".encode("utf-16-le"), False, id="UTF-16-LE without"),
        pytest.param("wavix = 'x'\r\n".encode("utf-16-be"), False, id="UTF-16-BE without"),
        pytest.param(b"wavix" * 900 + b"\0", True, id="a zero far behind"),
        pytest.param(b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0wavix", True, id="a program"),
        pytest.param(b"\0" * 100 + b"wavix", True, id="all zeros"),
        pytest.param("wavix".encode("utf-32-le"), True, id="UTF-32"),
    ],
)
def test_binary_data_is_told_from_utf_16(data: bytes, binary: bool) -> None:
    assert is_binary(data) is binary


# --- many files ---


@pytest.fixture(params=["one by one", "batched", "workers"])
def way(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Each test below runs in all three ways of searching."""
    monkeypatch.chdir(tmp_path)
    if request.param != "one by one":
        pytest.importorskip("stringzilla")
        monkeypatch.setattr(prefilter, "FEW", 1)
    if request.param == "workers":
        if not hasattr(os, "fork"):
            pytest.skip("this platform cannot fork")
        monkeypatch.setattr(prefilter, "MANY", 1)
        monkeypatch.setattr(prefilter, "PIECE", 3)
    yield request.param


def scan(
    files: Sequence[str], way: str, *, extra: Sequence[str] = (), limit: int = LIMIT, follow: bool = False
) -> Scan:
    with Search(needles(extra), limit, jobs=2 if way == "workers" else 1) as search:
        search.add(files, follow)
        return search.finish()


def all_files() -> list[str]:
    return sorted(os.listdir())


def no_child_is_left() -> bool:
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:
        return True
    return False


def test_exactly_the_files_with_the_word_are_hits(way: str) -> None:
    noise = random.Random(7)
    expected = []
    for number in range(200):
        data = noise.randbytes(noise.randrange(0, 30_000))
        if number % 7 == 0:
            word = noise.choice([b"wavix", b"WaViX", "wavix".encode("utf-16-le"), "WAVIX".encode("utf-16-be")])
            place = noise.randrange(0, len(data) + 1)
            data = data[:place] + word + data[place:]
            expected.append(f"{number:03}")
        Path(f"{number:03}").write_bytes(data)
    assert scan(all_files(), way) == Scan(expected, [])


@pytest.mark.parametrize("cut", range(1, 5))
def test_a_word_does_not_reach_from_one_file_into_the_next(way: str, cut: int) -> None:
    for number in range(6):
        Path(f"{number}").write_bytes(b"wavix"[:cut] if number % 2 == 0 else b"wavix"[cut:])
    wide = "wavix".encode("utf-16-le")
    Path("6").write_bytes(wide[: 2 * cut])
    Path("7").write_bytes(wide[2 * cut :])
    assert scan(all_files(), way) == Scan([], [])


def test_the_word_is_found_at_both_ends_of_a_file_and_alone(way: str) -> None:
    Path("first").write_bytes(b"wavix" + b"." * 1000)
    Path("last").write_bytes(b"." * 1000 + b"wavix")
    Path("only").write_bytes(b"wavix")
    Path("empty").write_bytes(b"")
    Path("none").write_bytes(b"x")
    assert scan(all_files(), way) == Scan(["first", "last", "only"], [])


SIZE = prefilter.BUFFER
PLACES = [0, SIZE - 5, SIZE - 4, SIZE - 1, SIZE, SIZE + 1, 2 * SIZE - 9, 2 * SIZE - 3, 3 * SIZE - 10]


@pytest.mark.parametrize("word", [b"wavix", "WaviX".encode("utf-16-le")], ids=["UTF-8", "UTF-16"])
@pytest.mark.parametrize("place", PLACES)
def test_the_word_is_found_anywhere_in_a_file_longer_than_the_buffer(way: str, place: int, word: bytes) -> None:
    data = bytearray(b"." * (3 * SIZE))
    data[place : place + len(word)] = word
    Path("before").write_bytes(b"." * 10)
    Path("long").write_bytes(data)
    Path("long_clean").write_bytes(bytes(len(data)))
    Path("then").write_bytes(b"wavix")
    assert scan(["before", "long_clean", "long", "then"], way) == Scan(["long", "then"], [])


@pytest.mark.parametrize("difference", range(-3, 4))
def test_files_that_end_where_the_buffer_ends(way: str, difference: int) -> None:
    Path("a").write_bytes(b"." * 1000)
    Path("b").write_bytes(b"." * (SIZE - 1001 - 5 + difference) + b"wavix")
    Path("c").write_bytes(b"." * (SIZE + difference - 5) + b"wavix")
    Path("d").write_bytes(b"." * (SIZE + difference))
    assert scan(["a", "b", "c", "d"], way) == Scan(["b", "c"], [])


def test_a_file_over_the_limit_is_skipped_and_one_at_the_limit_is_not(way: str) -> None:
    for limit in (5, 4000, SIZE, SIZE + 1, 2 * SIZE):
        Path("at").write_bytes(b"." * (limit - 5) + b"wavix")
        Path("over").write_bytes(b"." * (limit - 4) + b"wavix")
        found = scan(["at", "over"], way, limit=limit)
        assert found == Scan(["at"], [Skip("over", "too-large", f"{limit + 1} bytes")])


def test_configured_words_are_hits(way: str) -> None:
    Path("a").write_bytes(b"GATEWAY.example")
    Path("b").write_bytes("sms_KEY".encode("utf-16-be"))
    Path("c").write_bytes("übertragung".encode())
    Path("d").write_bytes(b"gateway_example")
    assert scan(all_files(), way, extra=EXTRA[:2]).hits == ["a", "b"]
    assert scan(all_files(), way, extra=EXTRA).hits == ["a", "b", "c"]
    assert scan(all_files(), way).hits == []


@needs_posix
def test_what_cannot_be_read_is_skipped_with_a_reason_and_never_waited_for(way: str) -> None:
    os.mkfifo("fifo")
    os.mkdir("folder")
    Path("ok").write_bytes(b"wavix")
    os.symlink("ok", "link")
    os.symlink("loop", "loop")
    with socket.socket(socket.AF_UNIX) as listening:
        listening.bind("socket")
        found = scan([*all_files(), "gone", "ok/below", "/dev/null", "/dev/zero", "a\0b"], way)
    assert found.hits == ["ok"]
    assert {skip.path: skip.reason for skip in found.skips} == {
        "/dev/null": "special",
        "/dev/zero": "special",
        "a\0b": "unreadable",
        "fifo": "special",
        "folder": "special",
        "gone": "vanished",
        "link": "symlink",
        "loop": "symlink",
        "ok/below": "vanished",
        "socket": "special",
    }
    assert found.skips == sorted(found.skips)


@needs_posix
def test_a_fifo_that_someone_writes_to_is_skipped_as_well(way: str) -> None:
    os.mkfifo("fifo")
    reader = os.open("fifo", os.O_RDONLY | os.O_NONBLOCK)
    writer = os.open("fifo", os.O_WRONLY)
    os.write(writer, b"wavix")
    assert scan(["fifo"], way).skips == [Skip("fifo", "special", "not a regular file")]
    assert scan(["fifo"], way).skips == [Skip("fifo", "special", "not a regular file")]
    os.close(writer)
    os.close(reader)


@needs_posix
def test_a_named_link_is_followed(way: str) -> None:
    Path("file").write_bytes(b"wavix")
    os.symlink("file", "link")
    assert scan(["link"], way, follow=True) == Scan(["link"], [])


@needs_posix
def test_a_file_without_permission_is_skipped(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a").write_bytes(b"wavix")
    Path("b").write_bytes(b"wavix")
    real = os.open

    def refuse(path: str, *rest: int) -> int:
        if path == "a":
            raise PermissionError(13, "Permission denied")
        return real(path, *rest)

    monkeypatch.setattr(os, "open", refuse)
    assert scan(["a", "b"], way) == Scan(["b"], [Skip("a", "unreadable", "Permission denied")])


@needs_posix
def test_a_file_that_comes_in_pieces_is_read_to_its_end(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a").write_bytes(b"." * 5000 + b"wavix")
    Path("b").write_bytes(b"." * 5000)
    whole, some = os.readv, os.read
    monkeypatch.setattr(os, "readv", lambda fd, views: whole(fd, [views[0][:700]]))
    if way == "one by one":
        monkeypatch.setattr(os, "read", lambda fd, size: some(fd, min(size, 700)))
    assert scan(["a", "b"], way) == Scan(["a"], [])


@needs_posix
def test_a_failing_read_costs_one_file_only(way: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in "abc":
        Path(name).write_bytes(b"wavix")
    real, bad = os.open, set()

    def remember(path: str, *rest: int) -> int:
        descriptor = real(path, *rest)
        (bad.add if path == "b" else bad.discard)(descriptor)
        return descriptor

    def failing(real_read):
        def read(descriptor, *rest):
            if descriptor in bad:
                raise OSError(5, "Input/output error")
            return real_read(descriptor, *rest)

        return read

    monkeypatch.setattr(os, "open", remember)
    monkeypatch.setattr(os, "readv", failing(os.readv))
    monkeypatch.setattr(os, "read", failing(os.read))
    assert scan(["a", "b", "c"], way) == Scan(["a", "c"], [Skip("b", "unreadable", "Input/output error")])


@needs_posix
def test_files_that_change_while_they_are_read_are_survived(way: str) -> None:
    names = [f"{number}" for number in range(40)]
    for name in names:
        Path(name).write_bytes(b"." * 20_000)
    Path("steady").write_bytes(b"wavix")
    over = threading.Event()

    def meddle() -> None:
        noise = random.Random(3)
        while not over.is_set():
            path = Path(noise.choice(names))
            if noise.random() < 0.3:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(b"." * noise.randrange(0, 3 * SIZE))

    thread = threading.Thread(target=meddle)
    thread.start()
    try:
        for _ in range(5):
            found = scan([*names, "steady"], way)
            assert found.hits == ["steady"]
            assert {skip.reason for skip in found.skips} <= {"vanished"}
    finally:
        over.set()
        thread.join()


def test_names_that_are_not_utf_8_are_opened(way: str) -> None:
    name = os.fsdecode(b"caf\xe9")
    Path(name).write_bytes(b"wavix")
    gone = os.fsdecode(b"\xff")
    assert scan([name, gone], way) == Scan([name], [Skip(gone, "vanished", "gone before it was read")])


def test_what_is_done_is_told_here_and_adds_up(way: str) -> None:
    for number in range(50):
        Path(f"{number}").write_bytes(b"x")
    told: list[int] = []
    with Search(needles(), LIMIT, jobs=2 if way == "workers" else 1, tick=told.append) as search:
        search.add(all_files())
        search.finish()
    assert sum(told) == 50


def test_files_may_be_added_in_any_portions(way: str) -> None:
    for number in range(100):
        Path(f"{number:02}").write_bytes(b"wavix" if number % 10 == 0 else b"x")
    with Search(needles(), LIMIT, jobs=2) as search:
        for number in range(0, 100, 4):
            search.add([f"{each:02}" for each in range(number, number + 4)], follow=number % 3 == 0)
        assert search.finish() == Scan([f"{number:02}" for number in range(0, 100, 10)], [])


def test_without_the_search_library_files_are_read_one_by_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefilter, "_has_batch", lambda: False)
    monkeypatch.setattr(prefilter, "FEW", 1)
    monkeypatch.setattr(prefilter, "MANY", 1)
    (tmp_path / "a").write_bytes(b"wavix")
    assert scan([str(tmp_path / "a")], "workers").hits == [str(tmp_path / "a")]


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot fork")
def test_a_worker_that_dies_loses_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(prefilter, "FEW", 1)
    monkeypatch.setattr(prefilter, "MANY", 1)
    monkeypatch.setattr(prefilter, "PIECE", 2)
    names = []
    for number in range(30):
        (tmp_path / f"{number:02}").write_bytes(b"wavix")
        names.append(str(tmp_path / f"{number:02}"))
    parent, real = os.getpid(), os.open

    def deadly(path: str, *rest: int) -> int:
        if path.endswith("5") and os.getpid() != parent:
            os.kill(os.getpid(), 9)
        return real(path, *rest)

    monkeypatch.setattr(os, "open", deadly)
    assert scan(names, "workers").hits == names
    assert no_child_is_left()


def test_reading_stops_at_the_limit_even_if_the_size_lied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "grows"
    path.write_bytes(b"." * 100)
    real = os.read
    monkeypatch.setattr(os, "read", lambda fd, size: real(fd, size) or b"more" * 10)
    skip = read_file(str(path), 150)
    assert isinstance(skip, Skip)
    assert skip.reason == "too-large"


# --- workers ---

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this platform cannot fork")


@needs_fork
@settings(max_examples=25, deadline=None)
@given(st.lists(st.binary(max_size=200_000), max_size=12), st.integers(1, 4), st.integers(0, 3))
def test_a_pool_gives_back_each_result_once(pieces: list[bytes], jobs: int, ahead: int) -> None:
    with Pool(lambda piece: piece[::-1], jobs, ahead=ahead) as pool:
        for piece in pieces:
            pool.put(piece)
        results = dict(pool.results())
    assert results == {number: piece[::-1] for number, piece in enumerate(pieces)}
    assert no_child_is_left()


@needs_fork
def test_large_pieces_and_large_results_do_not_wait_for_each_other() -> None:
    with Pool(lambda piece: piece * 4, 2, ahead=2) as pool:
        for number in range(20):
            pool.put(bytes([number]) * 1_000_000)
        results = dict(pool.results())
    assert {number: len(result or b"") for number, result in results.items()} == dict.fromkeys(range(20), 4_000_000)


@needs_fork
def test_only_the_piece_that_killed_its_worker_is_lost() -> None:
    def work(piece: bytes) -> bytes:
        if piece.startswith(b"die"):
            os._exit(3)
        if piece.startswith(b"raise"):
            raise ValueError
        return piece

    pieces = [b"a", b"die", b"b", b"raise", b"die", b"c", b"die", b"d", b"e"]
    with Pool(work, 2, ahead=1) as pool:
        for piece in pieces:
            pool.put(piece)
        results = dict(pool.results())
    assert results == {number: piece if len(piece) == 1 else None for number, piece in enumerate(pieces)}


@needs_fork
def test_without_room_for_a_process_the_work_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> int:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(os, "fork", fail)
    with Pool(lambda piece: piece.upper(), 2) as pool:
        pool.put(b"a")
        pool.put(b"b")
        assert dict(pool.results()) == {0: b"A", 1: b"B"}


@needs_fork
def test_workers_are_gone_when_the_pool_is_left_early() -> None:
    def forever(piece: bytes) -> bytes:
        while True:
            pass

    with pytest.raises(KeyboardInterrupt), Pool(forever, 2) as pool:
        pool.put(b"a")
        pool.put(b"b")
        raise KeyboardInterrupt
    assert no_child_is_left()


@needs_fork
def test_a_pool_leaves_no_descriptor_open() -> None:
    def count() -> int:
        return len(os.listdir("/proc/self/fd"))

    if not os.path.isdir("/proc/self/fd"):
        pytest.skip("descriptors cannot be counted here")
    before = count()
    for _ in range(3):
        with Pool(lambda piece: piece, 3) as pool:
            for number in range(10):
                pool.put(bytes([number]))
            assert len(dict(pool.results())) == 10
    assert count() == before
