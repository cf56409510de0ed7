-- Each of these inserts takes a transaction number of its own.
CREATE TABLE ledger (id bigint PRIMARY KEY) WITH (autovacuum_freeze_max_age = 100000);
DO $$
BEGIN
    FOR n IN 1..130000 LOOP
        BEGIN
            INSERT INTO ledger VALUES (n);
        EXCEPTION WHEN division_by_zero THEN
            NULL;
        END;
    END LOOP;
END
$$;
