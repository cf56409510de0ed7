SET LOCAL search_path = public;
SELECT set_config('search_path', 'public', true);
SET search_path TO public, pg_temp;
CREATE TABLE invoices (id bigint PRIMARY KEY);
RESET search_path;
