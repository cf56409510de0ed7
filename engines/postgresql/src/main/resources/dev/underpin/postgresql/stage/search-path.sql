-- Names are looked up in public first, then in every other schema of the database.
SELECT set_config('search_path', string_agg(quote_ident(n.nspname), ', ' ORDER BY n.nspname <> 'public', n.nspname), false)
  FROM pg_namespace n
 WHERE n.nspname !~ '^pg_' AND n.nspname NOT IN ('information_schema', 'underpin')
