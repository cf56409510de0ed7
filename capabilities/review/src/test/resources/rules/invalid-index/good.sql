CREATE TABLE events (id bigint, day date, kind text) PARTITION BY RANGE (day);
CREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE INDEX events_kind_idx ON events (kind);
CREATE INDEX events_day_idx ON ONLY events (day);
CREATE INDEX events_2026_day_idx ON events_2026 (day);
ALTER INDEX events_day_idx ATTACH PARTITION events_2026_day_idx;
