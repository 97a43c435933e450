"""Alliance Cards: a conversation card game in which an alliance finds out what its members share."""

import os
import sys

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")  # commands print what they are asked for and nothing else

# pygame imports all of itself at once, and a third of that time goes to parts that nothing here uses: sound, a report on
# itself, its own font and icon. None says "not there" to `import`, and pygame does without a part that is not there.
for _part in ("_debug", "mixer", "mixer_music", "pkgdata"):
    sys.modules.setdefault(f"pygame.{_part}", None)  # type: ignore[arg-type]
