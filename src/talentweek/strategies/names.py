"""Strategies of names, in English and in both Chinese scripts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hypothesis import strategies as st

from talentweek.strategies._building import Given, Values, built, draws
from talentweek.strategies._vocabulary import all_names, language_of
from talentweek.values.names import Name, NameKind

if TYPE_CHECKING:
    from hypothesis.strategies import SearchStrategy

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


def _texts(values: Values) -> SearchStrategy[str]:
    """Draw names in the language that was asked for, free text where no language was."""
    wanted = values.get("lang")
    fitting = [text for text in all_names() if wanted in {None, language_of(text)}]
    free = st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12)
    return (
        st.one_of(st.sampled_from(fitting), free)
        if fitting and wanted is None
        else st.sampled_from(fitting or list(all_names()))
    )


def _languages(values: Values) -> SearchStrategy[str]:
    """Draw the language of a name that we know, else any."""
    return st.just(language_of(values["text"])) if values["text"] in all_names() else st.sampled_from(LANGUAGES)


@draws(Name)
def names(
    *,
    text: Given[str] = ...,
    lang: Given[str | None] = ...,
    kind: Given[NameKind | str] = ...,
) -> SearchStrategy[Name]:
    """Draw names of things, persons and bodies; a realistic one has the language that it is in, or none.

    Shrinks to `Name(text="Kunshan Entrepreneurship Week")`.
    """
    return built(Name, locals(), {"text": _texts, "lang": _languages})
