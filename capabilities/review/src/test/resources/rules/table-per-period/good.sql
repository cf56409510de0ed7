CREATE TABLE audit_log (id bigint, day date, PRIMARY KEY (id, day)) PARTITION BY RANGE (day);
CREATE TABLE audit_log_2025 PARTITION OF audit_log FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');
CREATE TABLE audit_log_2026 PARTITION OF audit_log FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
CREATE TABLE clicks (id bigint PRIMARY KEY);
CREATE TABLE clicks_2025 () INHERITS (clicks);
CREATE TABLE clicks_2026 () INHERITS (clicks);
-- one alone, and two that differ
CREATE TABLE census_2020 (id bigint PRIMARY KEY, people integer);
CREATE TABLE budget_2024 (id bigint PRIMARY KEY, total numeric);
CREATE TABLE budget_2025 (id bigint PRIMARY KEY, planned numeric, spent numeric);
-- numbers that are no years
CREATE TABLE iso_3166 (id bigint PRIMARY KEY);
CREATE TABLE iso_4217 (id bigint PRIMARY KEY);
