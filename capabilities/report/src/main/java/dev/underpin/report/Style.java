package dev.underpin.report;

import dev.underpin.model.finding.Severity;
import java.util.Locale;

/** Colour on a terminal, nothing anywhere else. */
public enum Style {
    PLAIN {
        @Override
        String paint(String code, String text) {
            return text;
        }
    },
    COLOUR {
        @Override
        String paint(String code, String text) {
            return "\u001b[" + code + "m" + text + "\u001b[0m";
        }
    };

    abstract String paint(String code, String text);

    /** The severity's word in capitals, padded so that what follows lines up. */
    public String severity(Severity severity) {
        String word = String.format(Locale.ROOT, "%-7s", severity.name());
        return switch (severity) {
            case BLOCKER -> paint("1;37;41", word);
            case HIGH -> paint("1;31", word);
            case MEDIUM -> paint("33", word);
            case LOW -> paint("36", word);
            case INFO -> paint("2", word);
        };
    }

    public String strong(String text) {
        return paint("1", text);
    }

    public String faint(String text) {
        return paint("2", text);
    }

    public String code(String text) {
        return paint("32", text);
    }
}
