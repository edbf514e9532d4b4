"""Many pages: shards, a ledger of those that are done, guarded workers here or on a Dask cluster, progress.

`read_shards` and `read_on_cluster` give the outcomes in the order of the pages, whatever the number of workers.
"""

from vakanuvis.batch.cluster import count_threads, join_cluster, read_on_cluster
from vakanuvis.batch.guards import Guard, guard_page
from vakanuvis.batch.ledger import Counts, Ledger
from vakanuvis.batch.pool import Crew, read_shards
from vakanuvis.batch.progress import Progress
from vakanuvis.batch.report_shards import ReportFolder
from vakanuvis.batch.shards import Outcome, Shard, split_shards
from vakanuvis.batch.workers import read_flow

__all__ = [
    "Counts",
    "Crew",
    "Guard",
    "Ledger",
    "Outcome",
    "Progress",
    "ReportFolder",
    "Shard",
    "count_threads",
    "guard_page",
    "join_cluster",
    "read_flow",
    "read_on_cluster",
    "read_shards",
    "split_shards",
]
