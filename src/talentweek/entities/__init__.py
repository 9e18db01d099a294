"""Things with identity. Values nest in them; they refer to each other by id, without parents and without cycles."""
