-- As old as the other, with the usual limit.
CREATE TABLE ledger (id bigint PRIMARY KEY);
-- At its limit, where the forced vacuum begins.
CREATE TABLE journal (id bigint PRIMARY KEY) WITH (autovacuum_freeze_max_age = 100000);
DO $$
BEGIN
    FOR n IN 1..110000 LOOP
        BEGIN
            INSERT INTO ledger VALUES (n);
        EXCEPTION WHEN division_by_zero THEN
            NULL;
        END;
    END LOOP;
END
$$;
