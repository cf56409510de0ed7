-- server: 18, 14
-- size: a_table_with_a_name_as_long_as_names_may_be_which_is_63_bytes_ab 5000000
CREATE TYPE "An enum whose name is as long as the server allows, no more, sir" AS ENUM ('a', 'b', 'c');
CREATE TABLE a_table_with_a_name_as_long_as_names_may_be_which_is_63_bytes_ab (
    id integer PRIMARY KEY,
    "A column whose name is as long as the server allows, no more, ok" integer NOT NULL,
    kind "An enum whose name is as long as the server allows, no more, sir" DEFAULT 'a'
);
CREATE VIEW "A view whose name is as long as the server allows, no more, oh my" AS SELECT id, "A column whose name is as long as the server allows, no more, ok" FROM a_table_with_a_name_as_long_as_names_may_be_which_is_63_bytes_ab;
