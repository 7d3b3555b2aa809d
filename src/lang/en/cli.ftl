### Command line: usage and errors.
