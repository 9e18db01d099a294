"""Names of places: which country or province is meant, and when that is not told."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from talentweek import Place
from talentweek.normalise import names
from talentweek.normalise._currency_table import DIGITS, FAMILIES, LOCAL, NAMES_EN, NAMES_ZH, SYMBOLS
from talentweek.normalise._place_table import NAMES_EN as PLACES_EN
from talentweek.normalise._place_table import NAMES_ZH as PLACES_ZH
from talentweek.normalise._reading import Unreadable
from talentweek.normalise.context import Context
from talentweek.values._codes import COUNTRIES, CURRENCIES
from tests.steps import assert_linear

#: Texts in which places are likely.
PIECES = (
    "Georgia|, |USA|U.S.|UK|Korea|Zhejiang|Taizhou|China| |中国|浙江|台州|刚果|(金)|the |and |Chad|Sino-|St. |Lucia"
    "|南韓|個(gè)|美籍|\n|$|1|省|族|'s|Côte d’Ivoire"
)
PLACES = st.lists(st.sampled_from(PIECES.split("|")) | st.text(max_size=3), max_size=12).map("".join)


def said(text, context=None):
    """Tell what is read, as the narrowest code with its city; what is undecided as its candidates."""
    found = []
    for reading in names.find(text, context):
        places = [reading.value] if reading.value else reading.candidates
        found.append((reading.text, "|".join(" ".join([p.subdivision or p.country, *p.localities]) for p in places)))
    return found


def codes(text, context=None):
    """Tell the codes alone."""
    return [code for _, code in said(text, context)]


@given(PLACES | st.text(), st.sampled_from([None, "CN", "US", "GE"]))
@example("中国", None)
@example("\ufeff台湾", None)
def test_any_text_is_read_in_order_with_its_words(text, country):
    """Readings do not overlap, hold their words, and an undecided one has no value."""
    done = 0
    for reading in names.find(text, Context(country=country)):
        assert done <= reading.start < reading.end <= len(text)
        assert len(reading.text) == reading.end - reading.start
        assert text[reading.start : reading.end] == reading.text
        assert reading.value is not None or len(reading.candidates) > 1
        assert reading.value is None or reading.value.stated == reading.text
        assert reading.to_dict()["text"] == reading.text
        done = reading.end


@given(PLACES | st.text())
def test_a_whole_string_is_one_place_or_an_error_of_ours(text):
    """Nothing else is raised."""
    try:
        assert isinstance(names.read(text), Place)
    except Unreadable as refused:
        assert (refused.kind, refused.source) == ("place", text)  # noqa: PT017 - any text may be either


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("France, Italy, the United Kingdom and Japan", ["FR", "IT", "GB", "JP"]),
        ("UK, Britain, U.K. and Great Britain", ["GB", "GB", "GB", "GB"]),
        ("the U.S., the U.S.A., US and USA", ["US", "US", "US", "US"]),
        ("Holland, the Czech Republic, UAE", ["NL", "CZ", "AE"]),
        ("Côte d’Ivoire, Türkiye, Bosnia & Herzegovina", ["CI", "TR", "BA"]),
        ("Bosnia and Herzegovina; Trinidad and Tobago", ["BA", "TT"]),
        ("St. Lucia and Saint Kitts and Nevis", ["LC", "KN"]),
        ("People’s Republic of China, Republic of Korea, DPRK", ["CN", "KR", "KP"]),
        ("Papua New Guinea, Guinea-Bissau, Equatorial Guinea, Guinea", ["PG", "GW", "GQ", "GN"]),
        ("Dominica, the Dominican Republic", ["DM", "DO"]),
        ("United\nKingdom", ["GB"]),
        ("FRANCE AND GERMANY", ["FR", "DE"]),
        ("New Mexico, British Columbia, Northern Ireland", ["US-NM", "CA-BC", "GB-NIR"]),
        ("Hong Kong, Macau and Taiwan", ["HK", "MO", "TW"]),
        ("China's and Japan’s", ["CN", "JP"]),
        ("UK-based, China–UK", ["GB", "CN", "GB"]),
        ("法国、德国、英国、美国、韩国和日本", ["FR", "DE", "GB", "US", "KR", "JP"]),
        ("法國、德國、英國、美國、南韓、義大利", ["FR", "DE", "GB", "US", "KR", "IT"]),
        ("刚果（金）和剛果(布)", ["CD", "CG"]),
        ("阿联酋、沙特、新西兰、紐西蘭", ["AE", "SA", "NZ", "NZ"]),
        ("中国香港、澳門、台湾地区", ["HK", "MO", "TW"]),
        ("中國(guó)國(guó)際", ["CN"]),
        ("中国国际人才交流大会", ["CN"]),
    ],
)
def test_countries_are_read(text, meant):
    """In English and both Chinese scripts, by official, common and short names."""
    assert meant == codes(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Jiangsu, Zhejiang Province and Shaanxi province", ["CN-JS", "CN-ZJ", "CN-SN"]),
        ("Shanxi and Shaanxi", ["CN-SX", "CN-SN"]),
        ("Inner Mongolia Autonomous Region", ["CN-NM"]),
        ("Tibet, Xizang, Beijing Municipality", ["CN-XZ", "CN-XZ", "CN-BJ"]),
        ("江苏、江蘇省、内蒙古自治区、广西壮族自治区", ["CN-JS", "CN-JS", "CN-NM", "CN-GX"]),
        ("北京市、重慶、上海市", ["CN-BJ", "CN-CQ", "CN-SH"]),
        ("山西、陕西、河南、河北", ["CN-SX", "CN-SN", "CN-HA", "CN-HE"]),
    ],
)
def test_provinces_are_read(text, meant):
    """All subdivisions of ISO 3166-2:CN."""
    assert meant == codes(text)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("French, Italian and Dutch experts", ["FR", "IT", "NL"]),
        ("a Sino-British centre", ["CN", "GB"]),
        ("a Polish firm", ["PL"]),
        ("美籍專家和韩籍博士", ["US", "KR"]),
        ("South Korean researchers", ["KR"]),
    ],
)
def test_people_and_things_of_a_place_are_marked(text, meant):
    """They name the place, and say that they are no place."""
    assert meant == codes(text)
    assert all(reading.demonym for reading in names.find(text))


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Georgia", "GE|US-GA"),
        ("Korea", "KR|KP"),
        ("Korean", "KR|KP"),
        ("Congo", "CG|CD"),
        ("刚果", "CG|CD"),
        ("喬治亞", "GE|US-GA"),
        ("Virgin Islands", "VG|VI"),
        ("Taizhou", "CN-ZJ Taizhou|CN-JS Taizhou"),
        ("Suzhou", "CN-JS Suzhou|CN-AH Suzhou"),
    ],
)
def test_a_name_of_several_places_is_undecided(text, meant):
    """It has candidates and no value; reading the whole string is refused."""
    assert [meant] == codes(text)
    assert names.find(text)[0].value is None
    with pytest.raises(Unreadable, match="undecided between"):
        names.read(text)


@pytest.mark.parametrize(
    ("text", "country", "meant"),
    [
        ("Georgia", "US", "US-GA"),
        ("Georgia", "GE", "GE"),
        ("Georgia", "CN", "GE|US-GA"),
        ("Korea", "KR", "KR"),
        ("Taizhou", "CN", "CN-ZJ Taizhou|CN-JS Taizhou"),
    ],
)
def test_the_country_of_the_context_decides_where_one_candidate_is_in_it(text, country, meant):
    """And the reading says that it was inferred, and from what it chose."""
    (reading,) = names.find(text, Context(country=country))
    assert [meant] == codes(text, Context(country=country))
    assert reading.inferred is (reading.value is not None)
    assert len(reading.candidates) == 2


def test_the_context_decides_a_whole_string_too():
    """As in running text."""
    assert names.read("Korea", Context(country="KR")).country == "KR"


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Taizhou, Zhejiang Province", ["CN-ZJ Taizhou"]),
        ("Taizhou, Jiangsu, China", ["CN-JS Taizhou"]),
        ("江苏省苏州市", ["CN-JS 苏州市"]),
        ("中国浙江台州", ["CN-ZJ 台州"]),
        ("Atlanta, Georgia, USA", ["US-GA"]),
        ("in Georgia, USA. Then Spain", ["US-GA", "ES"]),
        ("Hong Kong, China", ["HK"]),
        ("Armenia, Georgia, USA", ["AM", "GE|US-GA", "US"]),
        ("Georgia, USA and Canada", ["GE|US-GA", "US", "CA"]),
        ("Japan, Hong Kong, China and Singapore", ["JP", "HK", "CN", "SG"]),
        ("China, Zhejiang", ["CN", "CN-ZJ"]),
        ("浙江 Zhejiang", ["CN-ZJ", "CN-ZJ"]),
        ("Zhejiang Chinese", ["CN-ZJ", "CN"]),
        ("Georgia; USA", ["GE|US-GA", "US"]),
        ("美国浙江", ["US", "CN-ZJ"]),
    ],
)
def test_a_larger_place_beside_decides(text, meant):
    """Within a list it does not, where the smaller one may be a country."""
    assert meant == codes(text)


@pytest.mark.parametrize(
    "text",
    [
        "turkey and china on a plate",
        "join us", "JOIN US", "Chadwick", "Indiana", "Chinatown", "Mr Chad Smith", "Michael Jordan", "Jordan River",
        "Georgia Tech", "an alumni Reunion", "Polish your pitch", "A pitch. Polish it", "US$10", "10 US dollars",
        "Hong Kong dollars", "www.China.org", "@China", "China.org", "UK2", "2UK", "Uk and Us", "u s a",
        "New England", "Latin America", "the Indian Ocean", "U S", "Sino trip",
        "发展中国家", "其中国际机构", "合法国际", "12日本报讯", "今日本市", "参加纳税", "以上海外人才", "沿海地区",
        "黄河南岸", "昆山东站", "穿越南北", "隆重庆祝", "推广东西部协作", "蒙古族", "印度洋", "瑞士法郎", "新加坡元",
        "中美、江浙", "马里兰",
    ],
)  # fmt: skip
def test_what_only_looks_like_a_place_is_none(text):
    """Ordinary words, parts of words, people, addresses, currencies, characters that belong elsewhere."""
    assert said(text) == []


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("china", "CN"),
        (" the Netherlands ", "NL"),
        ("USA", "US"),
        ("浙江省", "CN-ZJ"),
        ("REUNION", "RE"),
        ("french", "FR"),
    ],
)
def test_a_whole_string_needs_no_capital(text, meant):
    """There is nothing else that it could be."""
    place = names.read(text)
    assert meant == (place.subdivision or place.country)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Atlantis", "no place"),
        ("", "no place"),
        ("in France", "before the place"),
        ("France (south)", "after the place"),
        ("France and Spain", "more than one place"),
    ],
)
def test_a_whole_string_that_is_not_one_place_is_refused(text, reason):
    """With the part that stands in the way."""
    with pytest.raises(Unreadable, match=reason):
        names.read(text)


def test_the_flat_form_leaves_out_what_is_not_told():
    """A place with its city, and candidates."""
    decided, open_ = names.find("Taizhou, Zhejiang; Suzhou")
    assert decided.to_dict()["value"] == {"country": "CN", "subdivision": "CN-ZJ", "localities": ["Taizhou"]}
    assert open_.to_dict()["value"] is None
    assert [place["subdivision"] for place in open_.to_dict()["candidates"]] == ["CN-JS", "CN-AH"]


def test_every_country_has_a_name_in_each_language():
    """English, and Chinese of both scripts, folded."""
    assert set(PLACES_EN.values()) == set(PLACES_ZH.values()) == COUNTRIES


def test_the_currencies_of_the_table_are_those_of_the_values():
    """Names, signs and countries lead to codes that Money takes."""
    families = {code for codes in FAMILIES.values() for code in codes.split()}
    assert set(NAMES_EN.values()) == CURRENCIES
    assert set(NAMES_ZH.values()) | set(SYMBOLS.values()) | set(LOCAL.values()) | families | set(DIGITS) <= CURRENCIES
    assert set(LOCAL) <= COUNTRIES
    assert (LOCAL["CN"], LOCAL["TW"], LOCAL["PA"], SYMBOLS["hk$"]) == ("CNY", "TWD", "PAB", "HKD")
    assert NAMES_ZH["港币"] == NAMES_ZH["港元"] == "HKD"
    assert not {"$", "£", "¥"} & set(SYMBOLS)


@pytest.mark.parametrize("unit", ["United ", "U.S.", "中国", "中国江苏", "Georgia, USA, ", "Georgia, USA", "a", "St. "])
def test_reading_takes_as_many_steps_as_a_text_is_long(unit):
    """Ten times the text, about ten times the steps, whatever it holds."""
    assert_linear(lambda size: names.find(unit * (size // len(unit))), (2_000, 20_000))
