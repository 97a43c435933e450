"""What a report with pictures says, as plain blocks that the PDF's template and the web page's set alike: one part a file."""
