package dev.underpin.app;

import dev.underpin.execute.Statements;
import dev.underpin.lint.Fix;
import dev.underpin.model.fault.UsageException;
import dev.underpin.model.lint.JudgedFile;
import dev.underpin.sql.Dialect;
import dev.underpin.sql.ScriptFile;
import dev.underpin.sql.Statement;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The safe form of linted files, as far as findings say exactly what to write instead. */
final class Fixing {

    private Fixing() {}

    /** What is to be written, by path; empty where there is nothing to fix. */
    static Map<Path, String> of(LintSelection selection, List<JudgedFile> judged, Dialect dialect) {
        var files = new LinkedHashMap<Path, String>();
        for (int i = 0; i < judged.size(); i++) {
            ScriptFile file = selection.files().get(i);
            List<Statement> statements = Statements.of(file, dialect);
            Fix.Fixed fixed = Fix.of(text(file), statements, judged.get(i));
            if (fixed.fixed() > 0) {
                files.putAll(FixedNames.of(file.path(), selection.runner(), fixed.parts()));
            }
        }
        return files;
    }

    private static String text(ScriptFile file) {
        try {
            return Files.readString(file.path());
        } catch (IOException e) {
            throw new UsageException("The file " + file.shown() + " cannot be read", Unread.why(e), null, e);
        }
    }
}
