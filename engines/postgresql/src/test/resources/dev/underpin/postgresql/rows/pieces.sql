-- Cut by time, by number, by a list, and one piece once more.
CREATE TABLE event (id bigint NOT NULL, at timestamptz NOT NULL, what text NOT NULL, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE event_old PARTITION OF event FOR VALUES FROM (MINVALUE) TO ('2024-01-01 00:00:00+00');
CREATE TABLE event_2024 PARTITION OF event FOR VALUES FROM ('2024-01-01 00:00:00+00') TO ('2024-02-01 12:30:00+00');
CREATE TABLE event_later PARTITION OF event FOR VALUES FROM ('2024-02-01 12:30:00+00') TO ('infinity');
CREATE TABLE account (id integer PRIMARY KEY, name text NOT NULL) PARTITION BY RANGE (id);
CREATE TABLE account_low PARTITION OF account FOR VALUES FROM ('-500') TO (1000);
CREATE TABLE account_high PARTITION OF account FOR VALUES FROM (1000) TO (MAXVALUE);
CREATE TABLE sale (region text NOT NULL, day date NOT NULL, amount numeric(8, 2)) PARTITION BY LIST (region);
CREATE TABLE sale_east PARTITION OF sale FOR VALUES IN ('east', 'o''clock');
CREATE TABLE sale_west PARTITION OF sale FOR VALUES IN ('west') PARTITION BY RANGE (day);
CREATE TABLE sale_west_may PARTITION OF sale_west FOR VALUES FROM ('2026-05-01') TO ('2026-06-01');
CREATE TABLE sale_west_june PARTITION OF sale_west FOR VALUES FROM ('2026-06-01') TO ('2026-07-01');
INSERT INTO event SELECT i, timestamptz '2024-01-01 00:00:00+00' + i * interval '1 minute', 'b' FROM generate_series(0, 900) i;
INSERT INTO event SELECT -i, timestamptz '2023-12-31 23:00:00+00' - i * interval '1 hour', 'a' FROM generate_series(1, 800) i;
INSERT INTO event SELECT i, timestamptz '2024-02-01 12:30:00+00' + i * interval '1 day', 'c' FROM generate_series(1, 400) i;
INSERT INTO account SELECT i, 'n' || i FROM generate_series(-500, 1800) i;
INSERT INTO sale SELECT CASE i % 3 WHEN 0 THEN 'east' WHEN 1 THEN 'o''clock' ELSE 'west' END, date '2026-05-01' + i % 61, i FROM generate_series(1, 1500) i;
