package dev.underpin.report;

/** Text that stays text in Markdown, whatever a database has in it. */
final class MarkdownText {

    private MarkdownText() {}

    /** In one line, within a sentence or a cell of a table. */
    static String escaped(String text) {
        return html(text)
                .replaceAll("\\s*[\\r\\n]+\\s*", " ")
                .replace("[", "\\[")
                .replace("|", "\\|")
                .replace("*", "\\*")
                .replace("_", "\\_")
                .replace("`", "\\`");
    }

    /** Text within a fenced block cannot end the block. */
    static String fenced(String sql) {
        return sql.replace("```", "` ` `");
    }

    /** Within an element. */
    static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
