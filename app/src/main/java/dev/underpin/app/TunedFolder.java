package dev.underpin.app;

import dev.underpin.model.json.TunedJson;
import dev.underpin.model.tune.Tuned;
import dev.underpin.report.TunedMarkdown;
import dev.underpin.report.TunedPage;
import dev.underpin.report.TunedSarif;
import dev.underpin.report.TunedScript;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** What tuning hands over: a script to plan from, and the same in every format. */
public final class TunedFolder {

    private TunedFolder() {}

    /** Writes all of it or nothing. */
    public static void write(Path folder, Tuned tuned, String version) {
        WholeFiles.write(files(folder, tuned, version));
    }

    /** The page last: where it is, the rest is. */
    static Map<Path, WholeFiles.Content> files(Path folder, Tuned tuned, String version) {
        Map<Path, WholeFiles.Content> files = new LinkedHashMap<>();
        files.put(folder.resolve("tuned.json"), out -> TunedJson.write(tuned, out));
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("indexes.sql", TunedScript.of(tuned));
        texts.put("tuned.md", TunedMarkdown.of(tuned));
        texts.put("tuned.sarif", TunedSarif.of(tuned, Underpin.queryRules(), version));
        texts.put("tuned.html", TunedPage.of(tuned, version));
        texts.forEach((name, text) ->
                files.put(folder.resolve(name), out -> out.write(text.getBytes(StandardCharsets.UTF_8))));
        return files;
    }
}
