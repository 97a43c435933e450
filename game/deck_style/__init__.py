"""How well a deck reads: rules of style, apart from the structure without which a deck cannot be played.

What languages know about style lies in assets/style, a file for each.
"""
