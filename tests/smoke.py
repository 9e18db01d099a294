"""What must work where only talentweek and its core dependencies are: a plain script, without pytest."""

import talentweek


def main() -> None:
    """Go through the front door."""
    if not talentweek.__version__:
        raise SystemExit("talentweek has no version")
    print(f"smoke test of talentweek {talentweek.__version__} passed")


if __name__ == "__main__":
    main()
