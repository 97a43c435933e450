"""Keys of one's own: every exchange keeps each key at exactly one key's work."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from game.ui.inputs import Key
from game.ui.keymap import FUNCTIONS, LETTERS, KeyMap, kin

_PAIRS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(LETTERS), st.sampled_from(LETTERS)),
        st.tuples(st.sampled_from(FUNCTIONS), st.sampled_from(FUNCTIONS)),
    ),
    max_size=12,
)


@given(_PAIRS)
def test_no_key_gets_lost_whatever_is_exchanged(pairs: list[tuple[str, str]]) -> None:
    keys = KeyMap()
    for meaning, key in pairs:
        keys = KeyMap(keys.exchanged(meaning, key))
        assert keys.key_of(meaning) == key
    for group in (LETTERS, FUNCTIONS):
        assert {keys.key_of(meaning) for meaning in group} == set(group)
        for meaning in group:
            assert keys.meant(Key(keys.key_of(meaning)), typing=False).name == meaning


def test_what_is_typed_and_what_is_held_with_ctrl_stays_itself() -> None:
    keys = KeyMap(KeyMap().exchanged("g", "j"))
    assert keys.meant(Key("j"), typing=True).name == "j"
    assert keys.meant(Key("j", alt=True), typing=True).name == "g"
    assert keys.meant(Key("j", ctrl=True), typing=False).name == "j"
    assert keys.meant(Key("j", shift=True), typing=False).shift


def test_letters_change_with_letters_only() -> None:
    assert kin("g") == LETTERS
    assert kin("f2") == FUNCTIONS
    assert kin("enter") == kin("1") == ()
