package dev.underpin.app;

import dev.underpin.model.fault.ConfigException;
import dev.underpin.model.plan.Plan;
import dev.underpin.review.PolicyText;
import dev.underpin.review.YamlMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/** Who has said yes to a plan: {@code approvals.yaml} in its folder, fit to be reviewed like any other file of a repository. */
final class Approvals {

    static final String NAME = "approvals.yaml";

    private Approvals() {}

    /** The names of those who approved this very plan, each once. */
    static List<String> of(Path folder, Plan plan) {
        Path file = folder.resolve(NAME);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        try {
            var root = new YamlMap(NAME, "", PolicyText.load(NAME, Files.readString(file)));
            root.allow("approvals");
            var names = new TreeSet<String>();
            for (YamlMap approval : root.maps("approvals")) {
                approval.allow("plan", "by", "at");
                approval.required("at");
                if (approval.required("plan").equals(plan.id())) {
                    names.add(approval.required("by"));
                }
            }
            return List.copyOf(names);
        } catch (IOException e) {
            throw new ConfigException(file + " cannot be read", Unread.why(e), null);
        }
    }

    /** What to write for one. */
    static String form(Plan plan) {
        return "approvals:\n  - plan: " + plan.id() + "\n    by: YOUR NAME\n    at: 2026-01-31 14:00";
    }
}
