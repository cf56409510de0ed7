-- server: 18, 14

CREATE FUNCTION noted() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.note := 'total ' || NEW.total; RETURN NEW; END $$;
CREATE TABLE bills (
    id integer PRIMARY KEY, total integer NOT NULL DEFAULT 0, paid integer, note text,
    CONSTRAINT bills_paid_check CHECK (paid <= total), CONSTRAINT bills_total_key UNIQUE (total, id)
);
CREATE TRIGGER bills_noted BEFORE UPDATE OF total ON bills FOR EACH ROW EXECUTE FUNCTION noted();
CREATE INDEX bills_due_idx ON bills (total) WHERE paid < total;
CREATE INDEX bills_half_idx ON bills ((total / 2));
CREATE STATISTICS bills_stat ON total, paid FROM bills;
ALTER TABLE bills ENABLE ROW LEVEL SECURITY;
CREATE POLICY bills_small ON bills USING (total < 1000000);
