INSERT INTO a_table_with_a_name_as_long_as_names_may_be_which_is_63_bytes_ab SELECT i, i FROM generate_series(1, 1500) i;
