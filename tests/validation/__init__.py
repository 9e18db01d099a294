"""Judgement over whole datasets: the rules, the evidence, and what happens to data that are corrupted."""
