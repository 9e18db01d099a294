"""talentweek beside its peers, in one run."""
