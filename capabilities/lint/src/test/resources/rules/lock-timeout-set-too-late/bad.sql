ALTER TABLE orders ADD COLUMN note text;
SELECT set_config('lock_timeout', '2s', true);
ALTER TABLE customers ADD COLUMN tier text;
