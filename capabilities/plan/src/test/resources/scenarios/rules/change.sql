CREATE OR REPLACE RULE logged AS ON UPDATE TO orders WHERE OLD.total <> NEW.total DO ALSO INSERT INTO "Order Log" VALUES (NEW.id, NEW.total);
DROP RULE kept ON "Order Log";
CREATE RULE "For Ever" AS ON DELETE TO orders WHERE OLD.total > 1000 DO INSTEAD NOTHING;
COMMENT ON RULE "For Ever" ON orders IS 'the large ones';
