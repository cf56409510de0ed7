CREATE TABLE exchange_rates (base text, quote text, day date, rate numeric, PRIMARY KEY (base, quote, day));
CREATE TABLE exchange_rates_old (LIKE exchange_rates);
CREATE TABLE tmp_exchange_rates (base text, quote text, day date);
CREATE TABLE exchange_rates_backup_20250301 (LIKE exchange_rates);
CREATE TABLE orders_bak (id bigserial PRIMARY KEY);
INSERT INTO exchange_rates_old SELECT 'EUR', 'USD', date '2020-01-01' + n, 1 FROM generate_series(1, 500) n;
ANALYZE;
SELECT pg_stat_force_next_flush();
