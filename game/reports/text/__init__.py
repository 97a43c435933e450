"""The summary as running text, written on a page of any form: one part a file, in the order of `outline`."""
