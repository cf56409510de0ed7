package dev.underpin.bench;

/** What a request does. */
enum RequestKind {
    HAS_MANY,
    HAS_MANY_NO_LIMIT,
    BELONGS_TO,
    BELONGS_TO_REPEATED,
    TWO_CHILDREN,
    NESTED,
    POLYMORPHIC,
    COUNTS,
    WRITES,
    /** Each write in a transaction of its own. */
    WRITES_APART,
    IMPORT,
    SAME_AGAIN,
    COUNT_AND_PAGE,
    FIND_OR_CREATE,
    IDLE,
    /** No habit: children are asked for by lists, in chunks. */
    BATCHED,
    BATCHED_WRITES,
    /** No habit: one row and its children. Many such requests in a row look like a repeated query. */
    DETAIL,
    /** No habit: the same query for three different rows. */
    THREE_USERS,
    /** No habit: a transaction that could not be serialised is tried again. */
    RETRIED
}
