"""A hundred faults in small consumers of talentweek, and the harness that plants them."""
