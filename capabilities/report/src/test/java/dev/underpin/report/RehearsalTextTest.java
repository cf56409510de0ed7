package dev.underpin.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.underpin.model.rehearsal.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** A rehearsal on a terminal, word for word. {@code ./dev accept} rewrites what is expected; whoever does so reads it. */
class RehearsalTextTest {

    private static final Path GOLDENS =
            Path.of(System.getProperty("underpin.root"), "capabilities/report/src/test/resources/reports");
    private static final Map<String, Rehearsal> REHEARSALS = new TreeMap<>(Map.of(
            "rehearsal-rich.txt", SampleRehearsal.TAME.rich(),
            "rehearsal-passed.txt", SampleRehearsal.TAME.passed(),
            "rehearsal-bare.txt", SampleRehearsal.TAME.bare()));

    @TestFactory
    Stream<DynamicTest> it_says_what_is_expected() {
        return REHEARSALS.entrySet().stream()
                .map(rehearsal -> DynamicTest.dynamicTest(
                        rehearsal.getKey(), () -> check(rehearsal.getKey(), text(rehearsal.getValue(), Style.PLAIN))));
    }

    @Test
    void colour_changes_no_word() {
        REHEARSALS
                .values()
                .forEach(rehearsal -> assertThat(text(rehearsal, Style.COLOUR).replaceAll("\u001b\\[[0-9;]*m", ""))
                        .isEqualTo(text(rehearsal, Style.PLAIN)));
    }

    @Test
    void below_the_three_that_answer_no_line_is_longer_than_a_hundred_characters() {
        REHEARSALS
                .values()
                .forEach(rehearsal -> assertThat(
                                text(rehearsal, Style.PLAIN).lines().skip(3))
                        .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100)));
    }

    private static String text(Rehearsal rehearsal, Style style) {
        return new RehearsalText(style).of(rehearsal);
    }

    private static void check(String name, String said) throws IOException {
        Path expected = GOLDENS.resolve(name);
        if (Boolean.getBoolean("underpin.accept")) {
            Files.writeString(expected, said);
        }
        assertThat(said).as(name).isEqualTo(Files.readString(expected));
    }
}
