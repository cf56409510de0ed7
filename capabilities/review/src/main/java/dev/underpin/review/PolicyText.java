package dev.underpin.review;

import dev.underpin.model.fault.ConfigException;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Decisions;
import dev.underpin.model.finding.Severity;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** Reads the parts of {@code underpin.yaml} that a review obeys. Anything unknown is an error that names what was meant. */
public final class PolicyText {

    private final String file;
    private final List<String> ruleIds;

    private PolicyText(String file, List<Card> rules) {
        this.file = file;
        this.ruleIds = rules.stream().map(Card::id).toList();
    }

    /**
     * The policy in a file's text.
     *
     * @throws ConfigException where it is no YAML, or says something unknown or impossible
     */
    public static Policy parse(String file, String text, List<Card> rules) {
        return new PolicyText(file, rules).read(load(file, text));
    }

    /** The file's text as maps, lists and scalars; an empty file is an empty map. */
    public static Map<String, Object> load(String file, String text) {
        try {
            Object root = new Load(LoadSettings.builder().setLabel(file).build()).loadFromString(text);
            return root == null ? Map.of() : new YamlMap(file, "", root).asMap();
        } catch (YamlEngineException e) {
            throw new ConfigException(file + " is not valid YAML", e.getMessage(), null);
        }
    }

    private Policy read(Map<String, Object> root) {
        var top = new YamlMap(file, "", root);
        top.allow("rules", "waivers", "owners", "naming", "context", "sources", "gates", "queries");
        return new Policy(new Decisions(levels(top), waivers(top)), owners(top), naming(top), context(top));
    }

    private Map<String, Decisions.Level> levels(YamlMap top) {
        var levels = new HashMap<String, Decisions.Level>();
        YamlMap rules = top.map("rules");
        rules.allow(ruleIds.toArray(String[]::new));
        for (String rule : rules.keys()) {
            levels.put(rule, level(rules.text(rule), "rules." + rule));
        }
        return levels;
    }

    private Decisions.Level level(@Nullable String word, String where) {
        if ("off".equals(word) || "false".equals(word)) {
            return new Decisions.Level.Off();
        }
        for (Severity severity : Severity.values()) {
            if (severity.word().equals(word)) {
                return new Decisions.Level.As(severity);
            }
        }
        throw new ConfigException(
                file + ": " + where + " is " + word, null, "A level is off, blocker, high, medium, low or info.");
    }

    private List<Decisions.Waiver> waivers(YamlMap top) {
        var waivers = new ArrayList<Decisions.Waiver>();
        for (YamlMap waiver : top.maps("waivers")) {
            waiver.allow("rule", "subject", "reason", "until");
            String rule = waiver.required("rule");
            if (!rule.equals("*") && !ruleIds.contains(rule)) {
                throw new ConfigException(
                        file + ": " + waiver.path() + " waives the rule " + rule + ", which does not exist",
                        null,
                        Suggestion.among(ruleIds, rule));
            }
            waivers.add(new Decisions.Waiver(
                    rule,
                    waiver.required("subject"),
                    waiver.required("reason"),
                    date(waiver.text("until"), waiver.path())));
        }
        return waivers;
    }

    private @Nullable LocalDate date(@Nullable String text, String where) {
        try {
            return text == null ? null : LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text);
        } catch (DateTimeParseException e) {
            throw new ConfigException(file + ": " + where + ".until is " + text, null, "Write a day as 2027-06-30.");
        }
    }

    private Map<String, List<String>> owners(YamlMap top) {
        var owners = new HashMap<String, List<String>>();
        YamlMap map = top.map("owners");
        for (String team : map.keys()) {
            owners.put(team, map.texts(team));
        }
        return owners;
    }

    private Policy.Naming naming(YamlMap top) {
        YamlMap naming = top.map("naming");
        naming.allow("tables", "columns", "indexes", "constraints");
        return new Policy.Naming(
                naming.pattern("tables"),
                naming.pattern("columns"),
                naming.pattern("indexes"),
                naming.pattern("constraints"));
    }

    private Policy.Context context(YamlMap top) {
        YamlMap context = top.map("context");
        context.allow(
                "tenant-column",
                "gdpr-subject",
                "audit-columns",
                "retention",
                "zero-downtime",
                "documentation",
                "growth");
        return new Policy.Context(
                context.text("tenant-column"),
                context.text("gdpr-subject"),
                context.texts("audit-columns"),
                retention(context.map("retention")),
                context.flag("zero-downtime"),
                context.flag("documentation"),
                context.number("growth"));
    }

    private List<Retention> retention(YamlMap periods) {
        var retention = new ArrayList<Retention>();
        for (String tables : periods.keys()) {
            String text = String.valueOf(periods.text(tables));
            retention.add(new Retention(
                    tables,
                    Retention.period(text)
                            .orElseThrow(() -> new ConfigException(
                                    file + ": context.retention." + tables + " is " + text,
                                    null,
                                    "Write 90 days, 6 months or 2 years."))));
        }
        return retention;
    }
}
