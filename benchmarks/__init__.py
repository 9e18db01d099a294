"""What talentweek costs, beside its peers: `python -m benchmarks.compare`, and README.md beside this file."""
