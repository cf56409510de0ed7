package dev.underpin.report;

import dev.underpin.model.tune.Tuned;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/**
 * The page about a workload that was tuned: one HTML file that needs nothing beside it, no network and no script. It shows what all of the
 * advice brings and takes, each index with its queries before and after, and what queries themselves could do better. It holds no value.
 */
public final class TunedPage {

    private TunedPage() {}

    /**
     * The page.
     *
     * @param version Underpin's own
     */
    @SuppressWarnings("NullAway") // to templates, null is no interceptor; their generated code does not say so
    public static String of(Tuned tuned, String version) {
        var text = new StringOutput();
        JtetunedGenerated.render(new OwaspHtmlTemplateOutput(text), null, TunedView.of(tuned, version));
        return text.toString();
    }
}
