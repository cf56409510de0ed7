package dev.underpin.cli;

/** What a review is printed as. */
enum Format {
    TEXT,
    JSON,
    SARIF,
    MARKDOWN,
    HTML
}
