"""Faults in what is done with datasets: in what refers to what, and what may be summed."""

from collections import Counter

from talentweek import (
    Affiliation,
    Bound,
    Cohort,
    Dataset,
    Document,
    Event,
    Evidence,
    Investment,
    Match,
    Milestone,
    Observation,
    Participation,
    Person,
    Stage,
    StatementStatus,
    Verdict,
)
from talentweek.errors import NotFound
from tests.strategies.faults.planting import consumer, plant


@consumer("datasets")
def heads_in_all(dataset):
    """Sum the exact sizes of the groups that are no part of another group."""
    whole = [cohort.size for cohort in dataset.all(Cohort) if cohort.part_of is None and cohort.size is not None]
    return sum(size.value for size in whole if size.bound is Bound.exact and size.unit != "%")


plant(
    heads_in_all,
    parts_are_summed_with_their_total=("cohort.part_of is None and ", ""),
    every_group_has_a_size=(" and cohort.size is not None", ""),
    the_bound_is_lost=("size.bound is Bound.exact", "size.value is not None"),
)


@consumer("datasets")
def agents_that_are_known(dataset):
    """Return the records of those who take part."""
    agents = (one.agent for one in dataset.participations())
    return sorted({dataset.get(agent.id).id for agent in agents if agent.id is not None})


plant(
    agents_that_are_known,
    an_unresolved_reference_is_taken_as_present=(" if agent.id is not None", ""),
    everybody_is_a_person=("dataset.get(agent.id)", "dataset.get(agent.id, Person)"),
)


@consumer("datasets")
def roles(dataset):
    """Return who has which roles."""
    found = {}
    for one in dataset.all(Participation):
        found.setdefault(one.agent.id or one.agent.stated, []).append(one.role)
    return found


plant(
    roles,
    one_role_each=(
        "found.setdefault(one.agent.id or one.agent.stated, []).append(one.role)",
        "found[one.agent.id or one.agent.stated] = [one.role]",
    ),
    those_without_an_id_are_one=("one.agent.id or one.agent.stated", "one.agent.id"),
)


@consumer("datasets")
def tree_of_events(dataset):
    """Return the events under each event, a joint event under each that it is a part of."""
    return {event.id: [sub.id for sub in dataset.all(Event) if event.id in sub.part_of] for event in dataset.all(Event)}


plant(tree_of_events, a_joint_event_has_one_parent=("event.id in sub.part_of]", "(event.id,) == sub.part_of[:1]]"))


@consumer("datasets")
def roots(dataset):
    """Return the events that are no part of another."""
    return [event.id for event in dataset.all(Event) if not event.part_of]


plant(roots, an_event_of_a_series_is_a_part=("not event.part_of", "not event.part_of and event.series is None"))


@consumer("datasets")
def employers(dataset):
    """Return the bodies of each person, by id where there is one, else as stated."""
    return {
        person.id: [
            one.organisation.id or one.organisation.stated
            for one in dataset.all(Affiliation)
            if one.person == person.id and one.organisation is not None
        ]
        for person in dataset.all(Person)
    }


plant(
    employers,
    everybody_has_every_post=("one.person == person.id and ", ""),
    every_post_is_in_a_body=(" and one.organisation is not None", ""),
)


@consumer("datasets")
def reached(dataset):
    """Count the numbers that were reached for each measure."""
    return Counter(one.measure for one in dataset.all(Observation) if one.status is StatementStatus.reported)


plant(
    reached,
    targets_are_counted_as_actuals=(" if one.status is StatementStatus.reported", ""),
    plans_are_counted_as_actuals=("one.status is StatementStatus.reported", "one.status is not StatementStatus.target"),
)


@consumer("datasets")
def about_things(dataset):
    """Return the things of the dataset that a number is said of."""
    refs = (one.subject for one in dataset.all(Observation) if one.subject is not None)
    return sorted({dataset.resolve(ref).id for ref in refs if ref.id is not None})


plant(
    about_things,
    every_number_is_of_a_thing=(" if one.subject is not None", ""),
    every_thing_is_resolved=(" if ref.id is not None", ""),
)


@consumer("datasets")
def independent_sources(dataset):
    """Count the documents that are no reprint of another."""
    return sum(document.derived_from is None for document in dataset.all(Document))


plant(independent_sources, a_reprint_is_a_source=("document.derived_from is None for", "1 for"))


@consumer("datasets")
def supported(dataset):
    """Count the claims for each field of a record, also those for a part of the field."""
    return Counter((claim.subject, claim.path.split("/")[1]) for claim in dataset.all(Evidence))


plant(
    supported,
    a_path_is_a_field=('claim.path.split("/")[1]', "claim.path[1:]"),
    the_subject_is_not_looked_at=('(claim.subject, claim.path.split("/")[1])', '("", claim.path.split("/")[1])'),
)


@consumer("datasets")
def duplicates(dataset):
    """Return the pairs of different records that are of the same thing."""
    return {frozenset((one.a, one.b)) for one in dataset.all(Match) if one.verdict is Verdict.same and one.a != one.b}


plant(
    duplicates,
    unsure_is_the_same=("one.verdict is Verdict.same", "one.verdict is not Verdict.different"),
    a_record_is_its_own_duplicate=(" and one.a != one.b", ""),
)


@consumer("datasets")
def signed(dataset):
    """Return the things that were signed, each once."""
    return sorted({one.subject for one in dataset.all(Milestone) if one.stage is Stage.signed})


plant(signed, agreed_is_signed=("one.stage is Stage.signed", "one.stage in {Stage.agreed, Stage.signed}"))


@consumer("datasets")
def money_by_currency(dataset):
    """Count the investments for each currency, those that are a part of another left out."""
    whole = [one for one in dataset.all(Investment) if one.part_of is None and one.amount is not None]
    return Counter(one.amount.currency for one in whole)


plant(
    money_by_currency,
    parts_are_counted_with_their_total=("one.part_of is None and ", ""),
    every_investment_has_an_amount=(" and one.amount is not None", ""),
)


@consumer("datasets", "datasets")
def joined(one, other):
    """Put two datasets together; None where an id stands for two different records."""
    by_id = {record.id: record for record in one}
    if any(by_id.get(record.id, record) != record for record in other):
        return None
    return Dataset({**by_id, **{record.id: record for record in other}}.values())


plant(joined, the_later_record_wins=("        return None\n", "        pass\n"))


@consumer("datasets", "tokens")
def look_up(dataset, token):
    """Return the class of a record, None where there is none."""
    try:
        return type(dataset.get(token))
    except NotFound:
        return None


plant(
    look_up,
    every_id_is_held=(
        "    try:\n        return type(dataset.get(token))\n    except NotFound:\n        return None",
        "    return type(dataset.get(token))",
    ),
)
