"""Words that deny what stands beside them: "has not been signed", "20 experts did not come", 尚未签约.

>>> denied("The deal has not been "), denied("", " did not come"), denied("此前尚未"), denied("has yet to be ")
(True, True, True, True)
>>> denied("not only "), denied("未来"), denied("It was not easy, but "), denied("", ", not all of them")
(False, False, False, False)
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from talentweek.normalise._folding import fold

#: How many words before and behind others may deny them, and how many characters of Chinese.
_BEFORE: Final = 4
_BEHIND: Final = 3
_HAN: Final = 6
#: Where words no longer belong to those on the other side.
_BREAK: Final = re.compile("[;:!?()，、。；：！？（）]|[,.](?![0-9])")
_WORD: Final = re.compile("[a-z']+")
_NOT: Final = frozenset(
    {"not", "no", "never", "neither", "nor", "without", "hardly", "cannot", "none", "nobody", "nothing"}
)
#: Words behind "not" that take the denial away: not only, not less than, not until.
_BUT: Final = frozenset({"only", "just", "merely", "less", "fewer", "more", "later", "until", "other", "but"})
_NOT_YET: Final = re.compile("尚未|没有|沒有|没能|沒能|并非|並非|不是|不会|不會|不再|不能|未(?![来來央名婚成])")
#: Words right before others that deny them, and those that take them back: refused to sign, 取消签约, 签约失败.
_RIGHT_BEFORE: Final = re.compile("(?:没|不|无|非|无法|拒绝|取消|暂缓|放弃|推迟|终止)(?:能|有|再|愿|肯|予|正式|如期)?$")
_REFUSED: Final = re.compile(r"\b(?:refus|declin|fail|cancel|abandon|postpon)\w*(?: \w+)? $")
_TAKEN_BACK: Final = re.compile(r"(?:\w{0,2}(?:失败|未果|取消|暂缓|推迟)| (?:\w+ )?(?:failed|fell through)\b)")


def denied(before: str, behind: str = "") -> bool:
    """Whether the words before or behind a passage deny it."""
    left, right = _BREAK.split(fold(before).text)[-1], _BREAK.split(fold(behind).text)[0]
    if _NOT_YET.search(left[-_HAN:]) or _NOT_YET.search(right[:_HAN]):
        return True
    return _denies(_WORD.findall(left)[-_BEFORE:]) or _denies(_WORD.findall(right)[:_BEHIND])


def _denies(words: list[str]) -> bool:
    return any(
        ((word in _NOT or word.endswith("n't")) and then not in _BUT) or (word, then) == ("yet", "to")
        for word, then in pairwise([*words, ""])
    )


def refused(before: str, behind: str) -> bool:
    """Whether what stands between some words is refused or taken back by them.

    >>> refused("They refused to ", " it"), refused("取消", "仪式"), refused("", "失败"), refused("不断", "协议")
    (True, True, True, False)
    """
    left, right = fold(before).text, fold(behind).text
    return bool(_RIGHT_BEFORE.search(left) or _REFUSED.search(left) or _TAKEN_BACK.match(right))
