-- What is not live is not in a table's list of indexes. Tables are touched so that everybody reads their list again.
WITH changed AS (
    UPDATE pg_index SET indislive = indexrelid = ANY (?::bigint[]::oid[]) WHERE indexrelid = ANY (?::bigint[]::oid[]) RETURNING indrelid)
UPDATE pg_class SET relhasindex = relhasindex WHERE oid IN (SELECT indrelid FROM changed)
