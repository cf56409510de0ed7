-- runner: flyway
COMMENT ON TABLE orders IS 'what was ordered';
