"""What all stages share: records, errors, folding."""
