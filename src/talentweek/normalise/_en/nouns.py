"""English nouns that are counted one by one: a singular behind a number is one of them (over 60 speaker, one project).

Whoever writes "over 60 speaker" means speakers, but "2 construction" or "3 opening" are no counts; so only these are
taken. They are people, organisations, undertakings, things and places of which press releases tell how many there are.

    >>> "speaker" in NOUNS, "construction" in NOUNS
    (True, False)
"""

from __future__ import annotations

from typing import Final

from talentweek.normalise._units import UNITS


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a text; an underscore stands for a space within one.

    >>> listed("people stood_at")
    ('people', 'stood at')
    """
    return tuple(word.replace("_", " ") for word in text.split())


_OTHERS: Final = listed(
    """
    academician adviser advisor agency alumnus ambassador angel apartment app applicant application article artist
    athlete attendee author bed booth branch brand building business campus candidate case chair chapter citizen
    clinic clue coach cohort college committee conference consultant contestant course customer database deal
    delegate delegation demo department designer developer device director doctor dormitory dossier driver editor
    employment entrant event executive exhibit expo facility factory farm farmer fellow festival film finalist firm
    foreigner freelancer friend game goal graduate group hall hotel household idea incident initiative innovator
    inspector inventor island issue item journal journalist judge keynote laboratory lawyer leader lecturer library
    machine manager manufacturer market mentor merchant minister model museum nation newcomer newspaper nurse office
    officer official operator opportunity organiser organizer panel panelist panellist parcel partner patient
    pavilion performer physician pilot pitch plant player poster practitioner presentation president producer
    professional publication question rapporteur reader record reporter request resident respondent restaurant robot
    role room route satellite scholarship seat seminar session shop showcase site skill solution speaker spectator
    speech sponsor stakeholder stall startup state station store storey story street studio subfund submission
    subscriber subsidiary summit supplier survey symposium talk theater theatre theme tool topic tour tourist town
    track trade-fair trainee trainer training-camp unicorn user vehicle vendor venture venue viewer village visit
    volunteer worker workplace workshop writer zone
    """
)

#: Singulars that are counted.
NOUNS: Final = tuple(dict.fromkeys([*(unit.singular for unit in UNITS if unit.singular.isalpha()), *_OTHERS]))
