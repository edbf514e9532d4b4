"""Quality, measured: each module here with a `score` function scores a layer against its gold."""
