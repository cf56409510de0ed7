package dev.underpin.sql;

/** What a script consists of, in the order of the file. */
public sealed interface Piece permits Statement, CopyData, MetaCommand {

    /** Where the piece begins: its first token, for copy data its first row. */
    Position position();
}
