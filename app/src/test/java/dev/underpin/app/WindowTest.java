package dev.underpin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hours in which plans may begin. 2026-11-27 is a Friday. */
class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "Mon-Fri 09:00-17:00,               2026-11-27T09:00:00Z, true",
        "Mon-Fri 09:00-17:00,               2026-11-27T17:00:00Z, false",
        "Mon-Fri 09:00-17:00,               2026-11-28T10:00:00Z, false",
        "Mon-Fri 09:00-17:00 Europe/Berlin, 2026-11-27T08:30:00Z, true",
        "Mon-Fri 09:00-17:00 Europe/Berlin, 2026-11-27T16:30:00Z, false",
        "Sat-Mon 00:00-23:59,               2026-11-29T10:00:00Z, true",
        "Sat-Mon 00:00-23:59,               2026-11-27T10:00:00Z, false",
        "Fri 22:00-04:00,                   2026-11-27T23:00:00Z, true",
        "Fri 22:00-04:00,                   2026-11-28T03:59:00Z, true",
        "Fri 22:00-04:00,                   2026-11-27T03:00:00Z, false",
    })
    void is_open(String window, Instant at, boolean open) {
        assertThat(Window.parse(window).orElseThrow().isOpen(at)).isEqualTo(open);
    }

    @Test
    void what_is_none_is_told() {
        assertThat(Window.parse("always")).isEmpty();
        assertThat(Window.parse("Mon-Xyz 09:00-17:00")).isEmpty();
        assertThat(Window.parse("Mon 29:00-17:00")).isEmpty();
        assertThat(Window.parse("Mon 09:00-17:00 Nowhere/Land")).isEmpty();
    }
}
