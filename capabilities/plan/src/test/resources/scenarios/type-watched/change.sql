DROP TRIGGER bills_noted ON bills;
DROP POLICY bills_small ON bills;
ALTER TABLE bills ALTER COLUMN total TYPE bigint, ALTER COLUMN paid TYPE bigint;
CREATE POLICY bills_small ON bills USING (total < 1000000);
CREATE TRIGGER bills_noted BEFORE UPDATE OF total ON bills FOR EACH ROW EXECUTE FUNCTION noted();
