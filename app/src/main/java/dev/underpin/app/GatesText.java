package dev.underpin.app;

import dev.underpin.model.rehearsal.Budget;
import dev.underpin.review.YamlMap;
import java.util.Optional;

/** Reads the {@code gates} of {@code underpin.yaml}. */
record GatesText(String file, YamlMap gates) {

    Gates read() {
        gates.allow("stall", "duration", "wal", "lag", "fresh", "approvals", "window", "keys");
        return new Gates(
                new Budget(
                        amounts().time("stall").orElse(Gates.ORDINARY.budget().stall()),
                        amounts().time("duration"),
                        amounts().size("wal"),
                        amounts().time("lag")),
                amounts().time("fresh").orElse(Gates.ORDINARY.fresh()),
                approvals(),
                window(),
                gates.texts("keys"));
    }

    private int approvals() {
        String text = gates.text("approvals");
        if (text != null && !text.matches("\\d{1,2}")) {
            throw amounts().refused("approvals", text, "Write how many people have to say yes.");
        }
        return text == null ? Gates.ORDINARY.approvals() : Integer.parseInt(text);
    }

    private Optional<Window> window() {
        String text = gates.text("window");
        return text == null
                ? Optional.empty()
                : Optional.of(Window.parse(text)
                        .orElseThrow(
                                () -> amounts().refused("window", text, "Write Mon-Fri 09:00-17:00 Europe/Berlin.")));
    }

    private Amounts amounts() {
        return new Amounts(file, gates);
    }
}
