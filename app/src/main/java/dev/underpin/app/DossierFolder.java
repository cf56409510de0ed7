package dev.underpin.app;

import dev.underpin.model.json.SnapshotJson;
import dev.underpin.model.tune.TuningPart;
import dev.underpin.report.HtmlDossier;
import dev.underpin.report.JsonReport;
import dev.underpin.report.MarkdownReport;
import dev.underpin.report.RemediesSql;
import dev.underpin.report.SarifReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What an audit hands over. */
public final class DossierFolder {

    private DossierFolder() {}

    /** Writes all of it or nothing, the page last: where the page is, the rest is. */
    public static void write(Path folder, Audited audited, String version) {
        Underpin.Reviewed reviewed = audited.reviewed();
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("review.md", MarkdownReport.of(reviewed.snapshot(), reviewed.review()));
        texts.put("findings.json", JsonReport.of(reviewed.snapshot(), reviewed.review(), version));
        texts.put("findings.sarif", SarifReport.of(reviewed.snapshot(), reviewed.review(), version));
        texts.put("remedies.sql", RemediesSql.of(reviewed.snapshot(), reviewed.review()));
        texts.put(
                "index.html",
                HtmlDossier.inFolder(
                        reviewed.snapshot(), reviewed.review(), audited.tuning(), reviewed.engineTitle(), version));
        Map<Path, WholeFiles.Content> files = new LinkedHashMap<>();
        if (audited.tuning() instanceof TuningPart.Done tuning) {
            files.putAll(TunedFolder.files(folder, tuning.tuned(), version));
        }
        files.put(folder.resolve("snapshot.json"), out -> SnapshotJson.write(reviewed.snapshot(), out));
        texts.forEach((name, text) ->
                files.put(folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        WholeFiles.write(files);
    }
}
