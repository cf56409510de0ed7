DROP VIEW in_euros;
CREATE VIEW in_euros AS SELECT id, total / 100.0 AS euros FROM orders;
CREATE TRIGGER "take it" INSTEAD OF INSERT ON in_euros FOR EACH ROW EXECUTE FUNCTION take();
COMMENT ON TRIGGER "take it" ON in_euros IS 'euros in, and cents';
