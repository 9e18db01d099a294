"""Faults in what is done with single records."""

from talentweek import (
    Bound,
    Confidence,
    EventStatus,
    InvestmentKind,
    ParticipationStatus,
    Stage,
    StatementStatus,
    Verdict,
)
from tests.strategies.faults.planting import consumer, plant

# events


@consumer("events")
def chinese_name(event):
    """Return the first Chinese name, the label where there is none."""
    return next((name.text for name in event.names if (name.lang or "").startswith("zh")), event.label)


plant(
    chinese_name,
    the_first_name_is_the_only_one=("in event.names if", "in event.names[:1] if"),
    a_name_without_a_language_is_not_expected=('(name.lang or "")', "name.lang"),
)


@consumer("events")
def countries(event):
    """Return the countries of all places that are named."""
    places = event.places.items if event.places else ()
    return sorted({place.country for place in places if place.country})


plant(
    countries,
    an_event_without_places_is_not_expected=("event.places.items if event.places else ()", "event.places.items"),
    the_first_place_is_the_only_one=("event.places.items if", "event.places.items[:1] if"),
    a_place_without_a_country_is_not_expected=(" if place.country}", "}"),
)


@consumer("events")
def how_many_events(event):
    """Return how many events a record stands for, None where that is open."""
    if event.count is None:
        return 1
    return event.count.value if event.count.bound is Bound.exact else None


plant(
    how_many_events,
    a_count_is_taken_as_one=("return event.count.value if event.count.bound is Bound.exact else None", "return 1"),
    an_unknown_count_is_one=("if event.count is None:", "if event.count is None or event.count.value is None:"),
)


@consumer("events")
def parents(event):
    """Return the events that it is a part of."""
    return sorted(event.part_of)


plant(parents, a_joint_event_has_one_parent=("sorted(event.part_of)", "list(event.part_of[:1])"))


@consumer("events", "days")
def still_to_come(event, today):
    """Whether an event lies surely ahead."""
    if event.status in {EventStatus.cancelled, EventStatus.postponed} or event.when is None or event.when.start is None:
        return False
    return event.when.start.first is not None and event.when.start.first > today


plant(
    still_to_come,
    the_status_is_not_looked_at=("event.status in {EventStatus.cancelled, EventStatus.postponed} or ", ""),
    a_postponed_event_comes=(", EventStatus.postponed}", "}"),
    an_event_without_a_date_is_not_expected=("event.when is None or ", ""),
    an_open_start_is_not_expected=(" or event.when.start is None", ""),
)


@consumer("events", "events")
def same_edition_of_a_series(one, other):
    """Whether two records tell of the same edition."""
    return one.series is not None and one.series == other.series and one.edition == other.edition


plant(
    same_edition_of_a_series,
    the_edition_is_not_compared=(" and one.edition == other.edition", ""),
    events_without_a_series_are_of_one=("one.series is not None and ", ""),
)


@consumer("event_series")
def every_year(series):
    """Whether a series is yearly."""
    return series.repeats is not None and series.repeats.iso == "P1Y"


plant(every_year, every_series_is=("series.repeats is not None and ", "series.repeats is None or "))


# who takes part


@consumer("persons")
def sort_key(person):
    """Return what a person is sorted by: the last word of a name of several words, else the whole of it."""
    return (person.label.split() or [person.label])[-1].casefold()


plant(
    sort_key,
    every_name_has_two_words=("(person.label.split() or [person.label])[-1]", "person.label.split()[1]"),
    the_first_word=("[-1]", "[0]"),
)


@consumer("persons")
def comes_from_abroad(person):
    """Whether a person surely comes from another country than China."""
    return person.origin is not None and person.origin.country not in {None, "CN"}


plant(
    comes_from_abroad,
    an_unknown_origin_is_abroad=("person.origin is not None and ", "person.origin is None or "),
    a_place_without_a_country_is_abroad=('not in {None, "CN"}', '!= "CN"'),
)


@consumer("organisations")
def is_part(organisation):
    """Return the id of the body that it is a part of, None where it is of none that is known."""
    return None if organisation.part_of is None else organisation.part_of.id


plant(
    is_part,
    every_body_is_part_of_one=("None if organisation.part_of is None else ", ""),
    an_unresolved_reference_is_taken_as_present=(
        "organisation.part_of.id",
        "(organisation.part_of.id or organisation.part_of.stated)",
    ),
)


@consumer("cohorts")
def heads(cohort):
    """Return how many people a group surely has."""
    size = cohort.size
    surely = None if size is None or size.unit == "%" else size.low
    return len(cohort.members) if surely is None else surely


plant(
    heads,
    a_group_without_a_size_is_one_person=("len(cohort.members) if", "1 if"),
    a_percentage_is_a_number_of_heads=(' or size.unit == "%"', ""),
    the_bound_is_lost=("else size.low", "else size.value"),
    the_named_members_are_all=(" if surely is None else surely", ""),
)


@consumer("cohorts")
def number_of_origins(cohort):
    """Return from how many places a group comes, None where that is open."""
    if cohort.origins is None or not cohort.origins.complete:
        return None
    return len(cohort.origins.items)


plant(number_of_origins, an_open_list_is_complete=(" or not cohort.origins.complete", ""))


@consumer("facilities")
def sites(facility):
    """Say how many sites a record stands for."""
    if facility.count is None:
        return "one"
    return "several" if facility.count.value is None else f"{facility.count.value:f}"


plant(sites, several_are_one=('"several" if facility.count.value is None else ', ""))


@consumer("participations")
def was_there(participation):
    """Whether somebody surely took part."""
    return participation.status is ParticipationStatus.attended or participation.role == "attended"


plant(
    was_there,
    whoever_is_invited_was_there=(
        "participation.status is ParticipationStatus.attended",
        "participation.status is not None",
    ),
    the_role_is_not_looked_at=(' or participation.role == "attended"', ""),
)


@consumer("participations")
def who(participation):
    """Name the agent as the source does, by its id where the source gives no words."""
    return participation.agent.stated or participation.agent.id


plant(
    who,
    everybody_has_an_id=("participation.agent.stated or participation.agent.id", "participation.agent.id"),
    everybody_is_named=("participation.agent.stated or participation.agent.id", "participation.agent.stated"),
)


@consumer("affiliations")
def business_card(affiliation):
    """Write post and body."""
    body = affiliation.organisation
    return affiliation.post.text if body is None else f"{affiliation.post.text}, {body.stated or body.id}"


plant(
    business_card,
    everybody_works_somewhere=("affiliation.post.text if body is None else ", ""),
    the_stated_body_is_dropped=("body.stated or body.id", "body.id"),
)


# projects, programmes, agreements, money


@consumer("projects")
def project_row(project):
    """Return a row: the label, how many, how many carry it out."""
    return project.label, "1" if project.count is None else str(project.count.value), len(project.by)


plant(
    project_row,
    several_are_one=('"1" if project.count is None else str(project.count.value)', '"1"'),
    one_body_carries_it_out=("len(project.by)", "len(project.by[:1])"),
)


@consumer("programmes")
def fields_of(programme):
    """Return the fields that a programme is surely limited to; none where it is open."""
    return list(programme.sectors.items) if programme.sectors and programme.sectors.complete else []


plant(fields_of, an_open_list_is_complete=(" and programme.sectors.complete", ""))


@consumer("agreements")
def is_bilateral(agreement):
    """Whether an agreement has two parties as far as they are named."""
    return len(agreement.parties) == 2


plant(is_bilateral, every_agreement_is=("len(agreement.parties) == 2", "len(agreement.parties) > 0"))


@consumer("agreements", "agreements")
def same_parties(one, other):
    """Whether two agreements are between the same parties, which stand in no order."""
    return {party.id for party in one.parties} == {party.id for party in other.parties}


plant(
    same_parties,
    only_their_number_is_compared=(
        "{party.id for party in one.parties} == {party.id for party in other.parties}",
        "len(one.parties) == len(other.parties)",
    ),
)


@consumer("investments")
def invested_in_yuan(investment):
    """Return what was invested, as an exact sum in yuan; nothing for grants and prizes."""
    amount = investment.amount
    if investment.kind is not InvestmentKind.investment or amount is None:
        return None
    return amount.amount if amount.currency == "CNY" and amount.bound is Bound.exact else None


plant(
    invested_in_yuan,
    a_prize_is_an_investment=("investment.kind is not InvestmentKind.investment or ", ""),
    an_investment_without_an_amount_is_not_expected=(" or amount is None", ""),
    a_swapped_currency=('"CNY"', '"USD"'),
    the_bound_is_lost=(" and amount.bound is Bound.exact", ""),
)


@consumer("investments")
def by_whom(investment):
    """Return the investors that are known, by id."""
    return sorted({one.id for one in investment.investors if one.id is not None})


plant(
    by_whom,
    every_investor_is_resolved=(" if one.id is not None", ""),
    one_investor=("in investment.investors if", "in investment.investors[:1] if"),
)


# what is said of things


@consumer("milestones")
def is_open(milestone):
    """Whether a thing is in operation, according to the milestone."""
    return milestone.stage in {Stage.operating, Stage.inaugurated}


plant(is_open, announced_is_operating=("{Stage.operating, ", "{Stage.announced, Stage.operating, "))


@consumer("milestones")
def year_of(milestone):
    """Return the year in which it happened, None where that is not known."""
    when = milestone.when
    if when is None:
        return None
    start, end = when.start, when.end
    return start.year if start and end and start.year == end.year else None


plant(
    year_of,
    at_the_latest_is_in=("= when.start, when.end", "= when.start or when.end, when.end or when.start"),
    a_span_of_years_is_its_first=(" and start.year == end.year", ""),
    a_milestone_without_a_date_is_not_expected=("if when is None:", "if False:"),
)


@consumer("observations")
def actual(observation):
    """Return the number that was reached, None for plans and targets and where only a change is said."""
    if observation.status is not StatementStatus.reported or observation.value is None:
        return None
    return observation.value.value


plant(
    actual,
    a_target_is_an_actual=(
        "observation.status is not StatementStatus.reported",
        "observation.status is StatementStatus.planned",
    ),
    the_status_is_not_looked_at=("observation.status is not StatementStatus.reported or ", ""),
    a_change_is_a_number=(
        "    return observation.value.value",
        "    return (observation.change or observation.value).value",
    ),
)


@consumer("observations")
def trend(observation):
    """Return whether a number surely rose or fell."""
    if observation.change is None or observation.change.interval is None:
        return "?"
    if observation.change.exceeds(0):
        return "+"
    return "-" if observation.change.below(0) else "?"


plant(
    trend,
    every_change_is_a_rise=('return "-" if observation.change.below(0) else "?"', 'return "+"'),
    what_is_not_a_rise_is_a_fall=('"-" if observation.change.below(0) else "?"', '"-"'),
)


@consumer("observations")
def of_what(observation):
    """Return what a number is said of."""
    if observation.place is not None:
        return observation.place.country
    return observation.subject.id


plant(of_what, every_number_is_of_a_thing=("if observation.place is not None:", "if False:"))


@consumer("rankings")
def is_leader(ranking):
    """Whether somebody is the first."""
    rank = ranking.rank
    return rank.number == 1 and rank.bound is Bound.exact and ranking.status is StatementStatus.reported


plant(
    is_leader,
    the_goal_is_reached=(" and ranking.status is StatementStatus.reported", ""),
    the_bound_is_lost=(" and rank.bound is Bound.exact", ""),
)


@consumer("quotes")
def caption(quote):
    """Write who says what."""
    return f"{quote.speaker.stated or quote.speaker.id}: {quote.gist or '(no summary)'}"


plant(caption, every_quote_has_a_gist=(" or '(no summary)'", ""))


# sources


@consumer("documents")
def citation(document):
    """Cite a document."""
    year = document.published and document.published.start and document.published.start.year
    return f"{document.title or 'Untitled'} ({year or 'n.d.'})"


plant(
    citation,
    an_undated_document_is_of_this_year=("'n.d.'", "'2026'"),
    an_untitled_document_has_a_title=("document.title or 'Untitled'", "document.title"),
)


@consumer("evidence")
def length_of_mark(claim):
    """Return how many characters are marked in the text, None where the place is not known."""
    return None if claim.start is None else claim.end - claim.start


plant(
    length_of_mark,
    offsets_in_bytes=("claim.end - claim.start", "len(claim.exact.encode())"),
    the_start_of_the_text=(
        "None if claim.start is None else claim.end - claim.start",
        "(claim.end or len(claim.exact)) - (claim.start or 0)",
    ),
)


@consumer("evidence")
def may_be_printed(claim):
    """Whether a claim needs no second look."""
    return claim.confidence is Confidence.stated and claim.says is None


plant(
    may_be_printed,
    what_is_inferred_is_stated=("claim.confidence is Confidence.stated", "claim.confidence is not Confidence.doubtful"),
    a_claim_that_says_something_else_supports=(" and claim.says is None", ""),
)


@consumer("evidence")
def top_field(claim):
    """Return the field that a claim is about."""
    return claim.path.split("/")[1].replace("~1", "/").replace("~0", "~")


plant(top_field, the_last_part_of_the_path=('claim.path.split("/")[1]', 'claim.path.split("/")[-1]'))


@consumer("matches")
def may_merge(match):
    """Whether two records may be merged."""
    return match.verdict is Verdict.same and match.a != match.b


plant(
    may_merge,
    unsure_is_the_same=("match.verdict is Verdict.same", "match.verdict is not Verdict.different"),
    the_verdict_is_not_looked_at=("match.verdict is Verdict.same and ", ""),
)
