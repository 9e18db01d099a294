"""Reading words, beside price-parser, dateparser, cn2an and quantulum3: speed and accuracy in one interleaved run.

The phrases are those of the project's own corpus; with `--data` the labelled expressions of a folder that holds `gold/`
and `corpora/` are taken as well. A peer is asked only for what it reads: price-parser for money, cn2an for Chinese
numbers, dateparser for dates, quantulum3 for English quantities. Peers know no bounds: "number" is the share of phrases
whose number (or date) is right, "all of it" the share where the bound and the currency are right as well.
"""

from __future__ import annotations

import json
import statistics
import time
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.harness import Bound, interleave, judge, table
from talentweek import normalise

if TYPE_CHECKING:
    from collections.abc import Callable

CORPUS = Path(__file__).parent.parent.parent / "tests" / "corpus"
KINDS = {"money": "money", "counts": "count", "numbers": "count", "dates": "date"}
OURS, OURS_FIND = "talentweek, read one kind", "talentweek, find all kinds"
PRICE, DATE, CN2AN, QUANTULUM = "price-parser", "dateparser", "cn2an", "quantulum3"
SIZES = (10**3, 10**4, 10**5, 10**6)
#: What is hard on whom: texts of one unit again and again.
HOSTILE: dict[Callable[[str], object], dict[str, str]] = {
    normalise.find: {
        "digits": "1",
        "digits and spaces": "1 ",
        "groups": "1,",
        "brackets": "(",
        "units": "万亿",
        "yuan": "10 million yuan ",
        "bounds": "more than ",
        "dates": "2024-07-11/",
        "numerals": "一百",
        "ordinals": "第",
        "words": "foreign experts ",
        "hyphens": "a-",
        "pinyin": "近(jin)",
        "marks": "?0",
        "mixed": "over 20万元, July 11",
        "ranges": "between ",
    },
    normalise.names.find: {"places": "中国江苏", "places in English": "Georgia, USA, ", "half of a place": "United "},
    normalise.clean: {"cleaning: marks": "?", "cleaning: lost digits": "□1", "cleaning: mojibake": "Ã\u00a0"},
}


class Phrase(NamedTuple):
    """Some words and what they say."""

    text: str
    kind: str
    language: str
    want: Any
    context: normalise.Context


def corpus() -> list[Phrase]:
    """Return the phrases of the project's own corpus."""
    return [
        Phrase(
            row["read"], KINDS[path.stem], path.parent.name, row["value"], normalise.Context(**row.get("context", {}))
        )
        for path in sorted(CORPUS.glob("*/*.toml"))
        if path.stem in KINDS
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get("phrase", [])
    ]


def labelled(folder: Path, names: str) -> list[dict[str, Any]]:
    """Return the rows of labelled expressions."""
    return [json.loads(line) for path in sorted(folder.glob(names)) for line in path.read_text("utf-8").splitlines()]


def peers() -> dict[str, Callable[[str], Any]]:
    """Return each peer that is installed, as a function from words to what it says."""
    import cn2an  # noqa: PLC0415 - heavy: only for this measure
    import dateparser  # noqa: PLC0415 - as above
    from price_parser import Price  # noqa: PLC0415 - as above
    from quantulum3 import parser  # noqa: PLC0415 - as above

    return {
        PRICE: Price.fromstring,
        DATE: lambda text: dateparser.parse(text, settings={"RELATIVE_BASE": _base()}),
        CN2AN: lambda text: cn2an.cn2an(text, "smart"),
        QUANTULUM: parser.parse,
    }


def _base() -> Any:
    import datetime as dt  # noqa: PLC0415 - only for the peer

    return dt.datetime(2024, 7, 16)  # noqa: DTZ001 - as the peer wants it


def number(name: str, said: Any) -> str | None:
    """Return the number or the day that a peer says, as text."""
    if name == PRICE:
        said = said.amount
    elif name == QUANTULUM:
        said = said[0].value if len(said) == 1 else None
    elif name == DATE:
        return None if said is None else said.date().isoformat()
    return None if said is None else f"{Decimal(str(said)).normalize():f}"


def accuracy(phrases: list[Phrase], readers: dict[str, Callable[[str], Any]]) -> None:
    """Print how many phrases each reader has right."""
    print(
        f"\naccuracy on {len(phrases)} phrases of the project's own corpus, percent   (number right / all of it right)"
    )
    asked = {PRICE: ("money", ""), DATE: ("date", ""), CN2AN: ("count", "zh"), QUANTULUM: ("", "en")}
    for name, read in readers.items():
        kind, language = asked[name]
        mine = [
            p
            for p in phrases
            if p.kind == (kind or p.kind)
            and p.language == (language or p.language)
            and p.kind != ("" if kind else "date")
        ]
        theirs = ours = full = 0
        for phrase in mine:
            want = phrase.want
            plain = want if isinstance(want, str) else str(want.get("amount", want.get("value")))
            try:
                said = number(name, read(phrase.text))
            except Exception:  # noqa: BLE001 - whatever a peer raises, it has not read it
                said = None
            right = said == plain
            theirs += right
            full += right and (isinstance(want, str) or want.get("bound", "exact") == "exact")
            ours += any(r.text == phrase.text for r in normalise.find(phrase.text, phrase.context, kinds={phrase.kind}))
        total = max(1, len(mine))
        print(
            f"  {name:14}{len(mine):5} phrases: {name} {100 * theirs / total:5.1f} / {100 * full / total:5.1f}, "
            f"talentweek reads {100 * ours / total:5.1f} (its tests hold the values)"
        )


def growth() -> None:
    """Print how the time of each reader grows from a thousand characters to a million of hostile text."""
    print("\nlinear time: time per character at 10^4, 10^5 and 10^6 characters, times that at 10^3")
    for read, texts in HOSTILE.items():
        for name, unit in texts.items():
            per = [_seconds(read, (unit * (size // len(unit) + 1))[:size]) / size for size in SIZES]
            print(
                f"  {name:24}"
                + "".join(f"{each / per[0]:8.2f}" for each in per[1:])
                + f"   ({per[-1] * SIZES[-1]:6.2f} s for 10^6)",
                flush=True,
            )


def _seconds(read: Callable[[str], object], text: str) -> float:
    taken: list[float] = []
    for _ in range(3 if len(text) < SIZES[-1] else 1):
        start = time.process_time()
        read(text)
        taken.append(time.process_time() - start)
    return statistics.median(taken)


def _each(read: Callable[..., Any], texts: list[Any]) -> Callable[[], None]:
    def run() -> None:
        for text in texts:
            read(*text)

    return run


def _value(text: str, context: normalise.Context) -> Any:
    try:
        return normalise.money.read(text, context)
    except normalise.Unreadable:
        return None


def reading(*, quick: bool, data: Path | None = None) -> None:
    """Measure speed and accuracy of reading words."""
    readers = peers()
    phrases = corpus()
    rounds = 9 if quick else 41
    money = [(p.text, p.context) for p in phrases if p.kind == "money" and p.text.isascii()]
    everything = [(p.text, p.context) for p in phrases]
    if data is not None:
        rows = labelled(data / "corpora", "money-en-priceparser.jsonl")
        money = [(row["text"], normalise.Context(country=row.get("country") or "US", language="en")) for row in rows]
        everything = [
            (row["text"], normalise.Context(country=row.get("country"), published=row.get("ref"), language=row["lang"]))
            for row in labelled(data / "gold", "*.jsonl")
        ]
    times = interleave(
        {OURS: _each(_value, money), PRICE: _each(readers[PRICE], [(text,) for text, _ in money])}, rounds, len(money)
    )
    table(f"money: {len(money)} phrases, to a value", times, (PRICE,), ("us", 1e-6))
    judge((Bound("faster than price-parser on its money phrases", OURS, PRICE, 1.0, faster=True),), times)
    times = interleave(
        {
            OURS_FIND: _each(normalise.find, everything),
            PRICE: _each(readers[PRICE], [(text,) for text, _ in everything]),
        },
        rounds,
        len(everything),
    )
    table(f"all kinds: {len(everything)} texts", times, (PRICE,), ("us", 1e-6))
    judge((Bound("find over all kinds at most 3 x price-parser", OURS_FIND, PRICE, 3.0),), times)
    dates = [(p.text, p.context) for p in phrases if p.kind == "date"][:: 8 if quick else 2]
    times = interleave(
        {
            OURS: _each(lambda text, context: [r.value for r in normalise.dates.find(text, context)], dates),
            DATE: _each(readers[DATE], [(text,) for text, _ in dates]),
        },
        3 if quick else 7,
        len(dates),
    )
    table(f"dates: {len(dates)} phrases, to values", times, (DATE,), ("us", 1e-6))
    judge((Bound("at least 20 x faster than dateparser", OURS, DATE, 1 / 20, faster=True),), times)
    accuracy(phrases, readers)
    growth()
