"""Strategies of names, in English and in both Chinese scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from talentweek.strategies._building import Given, built, by, draws
from talentweek.strategies._leaves import text as any_text
from talentweek.strategies._manner import LANGUAGES as OURS
from talentweek.strategies._vocabulary import language_of, words_of
from talentweek.values.names import Name, NameKind

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

    from talentweek.strategies._drafts import Draft

#: Languages as the conventional case writes them: with scripts, regions and variants.
LANGUAGES: Final = (
    "en",
    "zh-Hans",
    "zh-Hant",
    "zh",
    "ja",
    "en-GB",
    "zh-Hant-HK",
    "es-419",
    "sr-Latn-RS",
    "de-1996",
    "yue",
)


def _settle(draft: Draft) -> None:
    """Let a name be in the language that was asked for."""
    if draft.manner.lang is not None and "lang" not in draft.given:
        draft.values["lang"] = draft.manner.lang


def _text(draft: Draft) -> str:
    """Draw a name in the language that was asked for, free text where no language was."""
    wanted = draft.values.get("lang")
    if wanted not in {None, *OURS}:
        return draft.one_of(words_of("Name.text"))
    return any_text(draft, draft.stands or "Name.text", wanted)


def _language(draft: Draft) -> str:
    """Draw the language of a name that we know, else any."""
    known = language_of(draft.values["text"])
    return known if known is not None else draft.one_of(LANGUAGES)


@draws(Name, {"text": by(_text, 2), "lang": by(_language)}, _settle)
def names(
    *,
    text: Given[str] = ...,
    lang: Given[str | None] = ...,
    kind: Given[NameKind | str] = ...,
) -> SearchStrategy[Name]:
    """Draw names of things, persons and bodies; a realistic one has the language that it is in, or none.

    Shrinks to `Name(text="Kunshan Entrepreneurship Week")`.
    """
    return built(Name, locals())
