"""What is known: data files and their typed loaders."""
