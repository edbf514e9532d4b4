"""Many pages: shards, ledger, workers."""
