CREATE TABLE events (id bigint, at date NOT NULL) PARTITION BY RANGE (at);
CREATE TABLE events_2020 PARTITION OF events FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');
CREATE TABLE events_2021 (id bigint, at date NOT NULL);
INSERT INTO events_2021 VALUES (1, '2021-05-05');
CREATE TABLE regions (id bigint, code text) PARTITION BY LIST (code);
CREATE TABLE regions_eu (id bigint, code text);
INSERT INTO regions_eu VALUES (1, 'de');
CREATE TABLE regions_rest PARTITION OF regions DEFAULT;
INSERT INTO regions_rest VALUES (1, 'us');
