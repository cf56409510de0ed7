package dev.underpin.report;

import dev.underpin.model.rehearsal.Rehearsal;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/**
 * The page about a rehearsal: one HTML file that needs nothing beside it, no network and no script. It shows when which lock was held and who
 * waited, how long clients waited for answers, and which statement worked in which state of the plan.
 */
public final class RehearsalPage {

    private RehearsalPage() {}

    /**
     * The page.
     *
     * @param version Underpin's own
     */
    @SuppressWarnings("NullAway") // to templates, null is no interceptor; their generated code does not say so
    public static String of(Rehearsal rehearsal, String version) {
        var text = new StringOutput();
        JterehearsalGenerated.render(new OwaspHtmlTemplateOutput(text), null, RehearsalView.of(rehearsal, version));
        return text.toString();
    }
}
