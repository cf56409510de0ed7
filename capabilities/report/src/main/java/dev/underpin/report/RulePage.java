package dev.underpin.report;

import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import java.util.List;
import java.util.stream.Collectors;

/** A rule's documentation page, from its card and its fixtures. */
public final class RulePage {

    private RulePage() {}

    /**
     * One rule's page.
     *
     * @param base what {@code bad} and {@code good} are run on; empty for nothing
     * @param expected what the rule says of {@code bad}
     */
    public static String of(Card card, String base, String bad, String good, String expected) {
        var page = new StringBuilder();
        page.append("# ").append(card.title()).append("\n\n");
        page.append("`")
                .append(card.id())
                .append("` · ")
                .append(card.severity().word())
                .append(" · looks at ")
                .append(card.needs().stream().map(Need::word).collect(Collectors.joining(", ")))
                .append("\n\n");
        page.append("**When.** ").append(card.when()).append("\n\n");
        page.append("**Effect.** ").append(card.effect()).append("\n\n");
        page.append("**Instead.** ").append(card.instead()).append("\n\n");
        if (!base.isBlank()) {
            page.append("## Base\n\n```sql\n").append(base.strip()).append("\n```\n\n");
        }
        page.append("## Bad\n\n```sql\n")
                .append(bad.strip())
                .append("\n```\n\nUnderpin says:\n\n```\n")
                .append(expected.stripTrailing())
                .append("\n```\n\n## Good\n\n```sql\n")
                .append(good.strip())
                .append("\n```\n\n");
        page.append("## Silence it\n\n");
        if (card.needs().contains(Need.EFFECT) || card.needs().contains(Need.TEXT)) {
            page.append("For one statement, before it:\n\n```sql\n-- underpin:allow ")
                    .append(card.id())
                    .append(" because …\n```\n\n");
        }
        page.append("In `underpin.yaml`:\n\n```yaml\nwaivers:\n  - rule: ")
                .append(card.id())
                .append("\n    subject: " + subject(card)
                        + "\n    reason: why you live with it\n    until: 2027-06-30\n```\n");
        if (!card.links().isEmpty()) {
            page.append("\n## More\n\n");
            card.links().forEach(link -> page.append("- <").append(link).append(">\n"));
        }
        return page.toString();
    }

    private static String subject(Card card) {
        boolean query = card.needs().contains(Need.QUERY)
                || card.needs().contains(Need.WORKLOAD)
                || card.needs().contains(Need.PLAN);
        return query ? "9f86d081884c7d65  # the query's fingerprint" : "public.some_table*";
    }

    /** The list of pages. */
    public static String index(String title, List<Card> cards) {
        var index = new StringBuilder(
                "# " + title + "\n\nMade from the rules' cards; `underpin rules <id>` prints the same.\n\n");
        index.append("| rule | severity | what |\n|---|---|---|\n");
        cards.forEach(card -> index.append("| [")
                .append(card.id())
                .append("](")
                .append(card.id())
                .append(".md) | ")
                .append(card.severity().word())
                .append(" | ")
                .append(card.title())
                .append(" |\n"));
        return index.toString();
    }
}
