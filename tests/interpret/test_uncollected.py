import gc

import pytest

from kg.interpret.uncollected import uncollected


def test_what_was_enabled_is_enabled_again_even_after_an_error() -> None:
    with pytest.raises(ValueError, match="bad"), uncollected():
        raise ValueError("bad")
    assert gc.isenabled()


def test_what_was_disabled_stays_disabled() -> None:
    gc.disable()
    try:
        with uncollected(), uncollected():
            assert not gc.isenabled()
        assert not gc.isenabled()
    finally:
        gc.enable()
