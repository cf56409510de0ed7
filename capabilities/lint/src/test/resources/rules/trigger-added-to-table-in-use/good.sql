ALTER TABLE customers ADD COLUMN email_lower text;
CREATE FUNCTION lower_email() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.email_lower := lower(NEW.email); RETURN NEW; END $$;
CREATE TRIGGER customers_email BEFORE INSERT OR UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION lower_email();
CREATE OR REPLACE TRIGGER orders_audit BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION audit();
CREATE TABLE fresh (id integer);
CREATE TRIGGER fresh_audit BEFORE INSERT ON fresh FOR EACH ROW EXECUTE FUNCTION audit();
