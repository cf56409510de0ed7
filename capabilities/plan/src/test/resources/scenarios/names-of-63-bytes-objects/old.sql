UPDATE a_table_with_a_name_as_long_as_names_may_be_which_is_63_bytes_ab SET kind = 'c' WHERE id = 2; SELECT * FROM "A view whose name is as long as the server allows, no more, oh my";
