"""The check of the texts finds what is wrong; the real texts are not here, and it is given small ones."""

import hashlib

import check_texts
import pytest

from talentweek import Dataset, Document, Event, Evidence

TEXT = "第四届 Talent Week opened\r\non 11 July."
DATA = TEXT.encode("utf-8")


def made(text: str = TEXT, exact: str = "Talent Week", start: int = 4) -> Dataset:
    digest = hashlib.sha256(text.encode("utf-8")).hexdigest()
    week = Event(id="week", names="Talent Week")
    claim = Evidence(subject=week, path="/names", document="page", exact=exact, start=start, end=start + len(exact))
    return Dataset.of(Document(id="page", sha256=digest), week, claim)


def test_a_text_is_found_whatever_its_file_is_called(tmp_path, capsys) -> None:
    (tmp_path / "any name.bin").write_bytes(DATA)
    (tmp_path / "picture").write_bytes(b"\xff\xfe\x00")
    (tmp_path / "folder").mkdir()
    texts = check_texts.texts_in(tmp_path)
    assert list(texts.values()) == [TEXT]
    assert check_texts.report({"small": made()}, texts) == 0
    assert capsys.readouterr().out.split()[-3:] == ["together", "1", "1"]


def test_words_that_stand_elsewhere_are_told(tmp_path, capsys) -> None:
    (tmp_path / "page").write_bytes(DATA)
    assert check_texts.report({"small": made(start=5)}, check_texts.texts_in(tmp_path)) == 1
    assert "not at 5: 'Talent Week'" in capsys.readouterr().out


def test_a_text_that_was_changed_is_not_found(capsys) -> None:
    assert check_texts.report({"small": made()}, {}) == 2
    assert "not found" in capsys.readouterr().out


def test_the_command_fails_where_texts_are_missing(tmp_path, capsys) -> None:
    assert check_texts.main(["--texts", str(tmp_path)]) == 1
    assert capsys.readouterr().out.count("not found") == 5
    with pytest.raises(SystemExit):
        check_texts.main(["--texts", str(tmp_path / "nowhere")])
