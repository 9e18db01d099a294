"""Wrong input: which of the wrong documents each peer accepts."""

from __future__ import annotations

from benchmarks import faults
from benchmarks.peers import OURS, load_all


def reject(*, quick: bool) -> None:  # noqa: ARG001 - it is quick
    """Hand each wrong document to each peer, and print what was accepted."""
    wrong = faults.wrong()
    print(f"\nreject: {len(wrong)} documents, each with one thing wrong")
    for name, peer in load_all().items():
        accepted = [what for what, data in wrong.items() if _accepts(peer.read, data)]
        verdict = "" if name != OURS else "   MISSED (none may be)" if accepted else "   met"
        print(f"  {name:34} accepts {len(accepted):2}{verdict}: {', '.join(accepted) or 'none'}", flush=True)


def _accepts(read: object, data: bytes) -> bool:
    try:
        read(data)  # type: ignore[operator]
    except Exception:  # noqa: BLE001 - whatever it raises, it refuses
        return False
    return True
