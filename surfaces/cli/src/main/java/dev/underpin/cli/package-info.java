/** The command line: parses, calls the application, prints. No logic. */
@NullMarked
package dev.underpin.cli;

import org.jspecify.annotations.NullMarked;
