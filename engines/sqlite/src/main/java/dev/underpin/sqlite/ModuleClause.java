package dev.underpin.sqlite;

/** The module behind a virtual table and the arguments it was given, as written. */
record ModuleClause(String module, String arguments) {

    static ModuleClause read(String definition) {
        TokenWalk walk = TokenWalk.over(definition);
        walk.seek("USING");
        walk.accept("USING");
        return new ModuleClause(walk.take(), walk.group());
    }
}
