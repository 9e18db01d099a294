"""Sentences that hold an expression; `{}` is where it stands.

No sentence says a number, a date or a place in a ranking beside it, and none has a word next to it that changes what
it says. One that begins with the expression gets a capital letter.
"""

from __future__ import annotations

from typing import Final

ENGLISH: Final = {
    "people": (
        "The opening ceremony drew {}.",
        "{} attended the forum in the new hall.",
        "Organisers welcomed {}, and the talks went on into the evening.",
    ),
    "bodies": (
        "The fair brought together {}.",
        "{} took part in the fair beside the lake.",
        "Among the exhibitors were {}, most of them from abroad.",
    ),
    "things": (
        "The week led to {}.",
        "{} were presented on the stage.",
        "The park now has {}, as its director told the press.",
    ),
    "places": (
        "The guests represented {}.",
        "{} sent their delegations.",
        "Among the visitors were teams of {}, the city said.",
    ),
    "money": (
        "The company received {}.",
        "The new fund holds {}, according to the park.",
        "The investors put in {} to build a pilot line.",
    ),
    "percent": (
        "The share of young founders stands at {}.",
        "{} of the teams came from abroad.",
        "The growth of output came to {}, the bureau said.",
    ),
    "points": ("The share of exports rose by {}.", "The rate went up by {}, the bureau said."),
    "edition": (
        "The {} Lakeside Talent Week opened today.",
        "The city is host to the {} Harbour Innovation Forum.",
        "This is the {} edition of the contest.",
    ),
    "rank": ("The county is {} in the province.", "It came out as {}, the report says."),
    "ranked": ("The county {} in the province.", "The park, which {} among its peers, is growing."),
    "top": ("The county ranked among the {} of the province.", "The park ranked in the {}, the report says."),
    "on": ("The forum opened on {}.", "The contest, held on {}, drew a crowd.", "{} saw the opening of the park."),
    "on the": ("The forum opened on {}.", "The contest, held on {}, drew a crowd.", "Experts arrived on {} by train."),
    "in": ("The park opened in {}.", "The contest, held in {}, drew a crowd.", "In {}, the exports grew."),
    "year": ("The park opened in {}.", "The contest, held in {}, drew a crowd.", "In {}, the exports grew."),
    "in the": ("The exports grew in the {}.", "In the {}, the park took in new tenants."),
    "adverb": ("The forum is held {}.", "The talks took place {}, as planned."),
    "by": ("The hall is to be ready {}.", "{}, the park had filled up."),
    "since": ("The park has been growing {}.", "{}, the city has built a new campus."),
    "lasting": (
        "The tour lasted {}.",
        "Each team works in the park for {}.",
        "The preparations took {}, the city said.",
    ),
    "adjective": ("The experts went on a {} tour.", "A {} contest closed the programme."),
    "running": ("The county has kept its place for {}.", "For {}, the contest has been held at the lake."),
}

CHINESE: Final = {
    "people": ("本次活动吸引{}。", "现场共有{}参加。", "据介绍，{}出席开幕式。"),
    "bodies": ("现场集聚{}。", "据介绍，{}参展。", "共有{}与会。"),
    "things": ("活动现场发布{}。", "据介绍，共有{}落地。", "园区拥有{}，发展势头良好。"),
    "places": ("嘉宾来自{}。", "团队来自{}，气氛热烈。"),
    "money": ("该项目获得投资{}。", "据介绍，基金规模{}。", "园区投入{}，用于建设实验室。"),
    "percent": ("海外团队占比{}。", "据统计，产值增长{}。"),
    "points": ("比重提高{}。", "据统计，增速提高{}。"),
    "edition": ("{}湖畔人才周开幕。", "我市举办{}青年创新论坛。"),
    "ranked": ("该县综合实力{}。", "园区创新能力{}，发展迅速。"),
    "when": ("论坛于{}举行。", "{}，开幕式在会展中心举行。"),
    "by": ("{}，园区建成实验室。", "我市计划{}建成新园区。"),
    "since": ("{}，园区持续发展。", "我市{}不断扩大开放。"),
    "lasting": ("活动为期{}。", "考察历时{}，行程紧凑。"),
    "running": ("大赛{}举办。", "该县{}保持领先。"),
}

#: The few words without which an expression could mean something else, where it stands in no sentence.
ALONE: Final = {"year": "in {}", "top": "ranked among the {}"}


def hold(sentence: str, words: str) -> tuple[str, int]:
    """Put words into a sentence; return it and where they start.

    >>> hold("{} attended.", "over 20 experts"), hold("The fair drew {}.", "over 20 experts")
    (('Over 20 experts attended.', 0), ('The fair drew over 20 experts.', 14))
    """
    start = sentence.index("{}")
    if start == 0:
        words = words[:1].upper() + words[1:]
    return sentence.replace("{}", words), start
