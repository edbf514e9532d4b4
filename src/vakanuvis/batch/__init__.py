"""Many pages: shards, a ledger of those that are done, guarded workers, progress.

`read_shards` gives the outcomes in the order of the pages, whatever the number of workers.
"""

from vakanuvis.batch.guards import Guard, guard_page
from vakanuvis.batch.ledger import Counts, Ledger
from vakanuvis.batch.pool import read_shards
from vakanuvis.batch.progress import Progress
from vakanuvis.batch.shards import Outcome, Shard, split_shards

__all__ = ["Counts", "Guard", "Ledger", "Outcome", "Progress", "Shard", "guard_page", "read_shards", "split_shards"]
