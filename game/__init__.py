"""Alliance Cards: a conversation card game in which an alliance finds out what its members share."""

import os
import sys

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # commands print what they are asked for and nothing else

# pygame imports all of itself at once, and a third of that time goes to parts that nothing here uses: sound, reports on
# itself and the machine, its own font and icon. None says "not there" to `import`, and pygame does without such a part.
for _part in ("_debug", "mixer", "mixer_music", "pkgdata", "system"):
    sys.modules.setdefault(f"pygame.{_part}", None)  # type: ignore[arg-type]
