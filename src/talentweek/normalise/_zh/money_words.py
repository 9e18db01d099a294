"""Chinese words for currencies: 元, 块, 人民币, 美元, 新台币, and what stands around them in an amount.

A word of the lexicon is cut out of a run of Han characters wherever it stands; so what is listed here is what press
releases name, not all that CLDR has. A tag tells where a word may stand:

    TENDER    a currency by its name, after the number and before it: 美元, 人民币
    YUAN      the unit whose currency the country decides: 元
    KUAI      the same as it is spoken, and a classifier as well: 块
    PART      a part of the unit: 角, 分
"""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final

from talentweek.normalise import _currencies
from talentweek.normalise._currencies import CROWNS, POUNDS, options
from talentweek.normalise._currency_table import FAMILIES
from talentweek.normalise._zh.nouns import NOUNS

if TYPE_CHECKING:
    from collections.abc import Mapping

#: Code or codes -> what people call the currency, folded.
_NAMES: Final = {
    "CNY": "人民币 人民币元", "USD": "美元 美金 美圆 美币", "HKD": "港元 港币 港圆 港纸",
    "TWD": "新台币 台币 新台币元", "MOP": "澳门元 澳门币 葡币", "EUR": "欧元 欧罗", "GBP": "英镑",
    "JPY": "日元 日圆 日币 円", "KRW": "韩元 韩圆 韩币 韩圜",
    "AUD": "澳元 澳币 澳大利亚元 澳洲元", "CAD": "加元 加币 加拿大元", "NZD": "新西兰元 纽元 纽币 纽西兰元",
    "SGD": "新加坡元 新元 新币 新加坡币 坡币", "CHF": "瑞士法郎 瑞郎", "THB": "泰铢", "RUB": "卢布 俄罗斯卢布",
    "INR": "印度卢比", "PKR": "巴基斯坦卢比", "IDR": "印尼盾 印尼卢比", "VND": "越南盾 越盾",
    "MYR": "林吉特 令吉 马币 马来西亚林吉特", "PHP": "菲律宾比索 菲律宾披索", "AED": "阿联酋迪拉姆",
    "SAR": "沙特里亚尔", "SEK": "瑞典克朗", "NOK": "挪威克朗", "DKK": "丹麦克朗", "BRL": "雷亚尔 巴西雷亚尔",
    "ZAR": "兰特 南非兰特", "TRY": "里拉 土耳其里拉", "KZT": "坚戈", "MXN": "墨西哥比索",
    "ILS": "谢克尔 新谢克尔 以色列谢克尔", "QAR": "卡塔尔里亚尔", "KWD": "科威特第纳尔", "CZK": "捷克克朗",
    "EGP": "埃及镑", "BND": "文莱元", "PLN": "兹罗提", "HKD MOP": "蚊", "SAR QAR OMR IRR YER": "里亚尔",
    FAMILIES["rupees"]: "卢比", FAMILIES["francs"]: "法郎", FAMILIES["dirhams"]: "迪拉姆",
    FAMILIES["pesos"]: "比索 披索", " ".join(sorted(CROWNS)): "克朗",
    " ".join(sorted(POUNDS)): "镑",
}  # fmt: skip
#: What each of them can mean.
TENDERS: Final = {name: options(codes) for codes, names in _NAMES.items() for name in names.split()}
#: Words that begin with 元, and words whose last character would begin a currency before 元 (参加元旦晚会).
_NO_MONEY: Final = tuple(sorted(options(
    "圆桌 圆满 圆梦 圆形 圆心 元旦 元宵 元宇宙 元年 元月 元件 元素 元首 元老 元帅 元器件 元组 元数据 块链 块头 块状 "
    "参加 增加 追加 添加 附加 更加 外加 创新 更新 最新 全新 革新 翻新 重新 高新 刷新 赞美 精美 欧美 北美 南美 中美 "
    "完美 优美"
)))  # fmt: skip
#: In 3亿多元 the word 多元 (manifold) is none.
MORE_YUAN: Final = "多元"
#: How what stands between a round number and its unit begins: 3亿多元, 500余美元.
MORE: Final = ("多", "余")
#: Parts of the unit of one currency.
_CENTS: Final = {"美分": options("USD"), "欧分": options("EUR"), "便士": POUNDS}
#: What a part of a unit is called, and how much of it it is.
_PARTS: Final = {
    **dict.fromkeys(_CENTS, Decimal("0.01")),
    **dict.fromkeys(("角", "毛", "毛钱", "角钱", "角整", "角正"), Decimal("0.1")),
    **dict.fromkeys(("分", "分钱", "分整", "分正", "日本銭"), Decimal("0.01")),
}

#: What follows a unit and goes on about the amount; behind other characters 三元 is part of a name and 块 a classifier.
AFTER_UNIT: Final = frozenset("以左上人的钱起整正每一到至多内及或和与")
#: Behind a unit it makes an order of magnitude of the amount: 千万元级.
CLASS: Final = "级"
#: Verbs between a bound and its amount: 最高奖励500万元, 最高可达新台币一亿元.
VERBS: Final = tuple("达到为获得予励助贴持付奖补贷款度额资金请享领罚收可限信省免减返还供投拨筹缴纳")
#: How what is an amount of money ends, where a number with a magnitude follows and no unit: 签约总额3578.2亿.
AMOUNTS: Final = tuple(sorted(options(
    "额 额度 余额 资金 资本 奖金 创业金 基金 补助金 投资 募资 融资 引资 外资 产值 增加值 市值 估值 价值 总值 收入 营收 "
    "税收 利润 净利 毛利 薪 补贴 补助 资助 贷款 gdp 造价 预算 经费 成本 授信 市场规模 产业规模 基金规模 资金规模 "
    "投资规模 票房 善款 捐款 罚款 保费 资产 货款 拨款 注资 出资 斥资 投入 奖池 奖金池 纳税 缴税 首期规模"
)))  # fmt: skip
#: What may stand between such a word and the number.
REACH: Final = (
    "达到", "可达", "达", "为", "是", "共", "共计", "合计", "高达", "总计", "累计", "有", "了", "计", ":", "的",
    "首次", "已", "由", "从",
)  # fmt: skip
#: What changes an amount: 由500万增至2000万元.
CHANGES: Final = tuple(sorted(options(
    "增至 增加 增长 升至 上升 提高 提升 扩大 调整 降至 下降 减至 涨至 涨到"
)))  # fmt: skip
#: What may follow a number without a unit and counts nothing.
FOLLOWS: Final = ("的", "大关", "左右", *CHANGES)
#: What is given in money: behind a number with a magnitude and no unit it says that this is one (最高1000万资助).
_GIVEN: Final = (
    "资助 奖励 奖金 奖金池 大奖 补贴 补助 补助金 津贴 贷款 年薪 融资 经费 资金 安家费 购房款 奖补 授信 投资 启动金 "
    "创业金 扶持 支持"
)  # fmt: skip
GIVEN: Final = tuple(sorted(options(_GIVEN), reverse=True))
#: What follows such a word and makes no other one of it, as 对象, 户 and 人 do.
AFTER_GIVEN: Final = frozenset("的等和及与或并由给将已从为后可用最")
#: What may stand between: 500万创业资助, 100万购房补贴.
_FOR: Final = "创业 项目 科研 研发 人才 购房 安家 住房 生活 租房 启动 一次性 综合 现金 无偿 天使 配套 引才 的 元"
FOR: Final = tuple(sorted(options(_FOR)))
#: What stands where a number is to be filled in, or is left open: 投资__亿元, 达——亿元, ×亿元, 几个亿.
BLANKS: Final = frozenset(("-", "--", "_", "×", "x", "xx", "xxx", "*", "…", "○", "某", "个", "+"))
#: What may stand behind the lower end of a range: 3亿（含）至5亿元.
INCLUDED: Final = frozenset(("", "(含)", "(不含)"))
#: What follows a number that counts something or is a date; 兆 is a magnitude in some countries only.
COUNTED: Final = frozenset("年月日号个家名项种次位倍期届%人兆")

#: Words end before 人民币, although a longer word stands there (达人, 投资人); 三 ends before 角钱, 元 before 整体.
_CUT_BEFORE: Final = sorted((word[:-1] for word in NOUNS if word.endswith("人") and len(word) > 1), reverse=True)
_CUT_FIRSTS: Final = "".join(sorted({word[0] for word in _CUT_BEFORE}))
CUTS: Final = (f"(?=[{_CUT_FIRSTS}])(?:{'|'.join(_CUT_BEFORE)})(?=人民币)", "三(?=角钱)", "元(?=整[体合治改理个车])")

LEXICON: Final[Mapping[str, Mapping[str, Any]]] = {
    "TENDER": TENDERS,
    "YUAN": dict.fromkeys(("元", "圆", "元整", "圆整", "元正", "圆正", MORE_YUAN), _currencies.YUAN),
    "KUAI": dict.fromkeys(("块", "块钱"), _currencies.YUAN),
    "PART": _PARTS,
    "CENTS": _CENTS,
    # what other dimensions have to know of it: no count, no year
    "CURRENCY": dict.fromkeys([*TENDERS, "元", "圆", "元整", "圆整"], True),
    "HAN": dict.fromkeys([*_NO_MONEY, *_PARTS], True),
    # 1月1日元旦 has no yen in it
    "CDAY": {"日元旦": True, "日元宵": True},
    "BOUND": {
        **dict.fromkeys(("约合", "约折合", "折合约", "约等于"), "about"),
        **dict.fromkeys(("冲破", "跨过", "迈过"), "more_than"),
        **dict.fromkeys(("不超", "上限", "上限为", "上限是", "上限达"), "at_most"),
        **dict.fromkeys(("下限", "下限为", "下限是"), "at_least"),
    },
    "AFTER": {"封顶": "at_most"},
}
