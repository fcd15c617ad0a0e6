"""The large tables of the shipped scenarios, made up from a seed so that published totals come out."""
