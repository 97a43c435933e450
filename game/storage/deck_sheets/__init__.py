"""A deck in a spreadsheet: a row for each card, a column for each field and language; as CSV and as XLSX."""
