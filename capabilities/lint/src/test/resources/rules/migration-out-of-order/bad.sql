-- runner: flyway
-- overtaken: V7__other_branch.sql
COMMENT ON TABLE orders IS 'what was ordered';
COMMENT ON COLUMN orders.code IS 'as customers read it';
