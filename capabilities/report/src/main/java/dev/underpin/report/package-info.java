/** Findings as text, JSON, SARIF, Markdown and HTML. Records in, bytes out. */
@NullMarked
package dev.underpin.report;

import org.jspecify.annotations.NullMarked;
