package dev.underpin.cli;

import dev.underpin.app.Underpin;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.finding.Card;
import dev.underpin.model.finding.Card.Need;
import dev.underpin.report.Style;
import dev.underpin.review.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code underpin rules}. */
@Command(name = "rules", description = "List the rules, or explain one.", sortOptions = false)
final class RulesCommand extends TerminalCommand {

    @Parameters(paramLabel = "RULE", arity = "0..1", description = "A rule's id.")
    private @Nullable String id;

    @Override
    public Integer call() {
        List<Card> cards = Underpin.allRules();
        if (id == null) {
            heading("Shape (review, audit)");
            Underpin.rules().forEach(this::line);
            terminal().out().println();
            heading("Migrations (lint)");
            Underpin.lintRules().forEach(this::line);
            terminal().out().println();
            heading("Queries (tune)");
            Underpin.queryRules().forEach(this::line);
        } else {
            explain(cards.stream()
                    .filter(card -> card.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new UsageException(
                            "There is no rule called " + id,
                            null,
                            Suggestion.among(cards.stream().map(Card::id).toList(), String.valueOf(id)))));
        }
        terminal().out().flush();
        return 0;
    }

    private void heading(String text) {
        terminal().out().println(terminal().style().strong(text));
    }

    private void line(Card card) {
        terminal()
                .out()
                .println(terminal().style().severity(card.severity()) + "  "
                        + String.format(Locale.ROOT, "%-36s", card.id()) + card.title());
    }

    private void explain(Card card) {
        Style style = terminal().style();
        var out = terminal().out();
        out.println(style.strong(card.title()) + "  " + style.faint(card.id()) + "  "
                + style.severity(card.severity()).strip());
        out.println("Looks at " + card.needs().stream().map(Need::word).collect(Collectors.joining(", ")) + ".");
        out.println();
        out.println("When     " + card.when());
        out.println("Effect   " + card.effect());
        out.println("Instead  " + card.instead());
        card.links().forEach(link -> out.println("More     " + link));
    }
}
