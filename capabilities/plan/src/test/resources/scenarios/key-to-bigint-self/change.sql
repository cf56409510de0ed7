ALTER TABLE nodes ALTER COLUMN id TYPE bigint, ALTER COLUMN parent TYPE bigint;
ALTER SEQUENCE nodes_id_seq AS bigint;
ALTER TABLE leaves ALTER COLUMN node TYPE bigint;
ALTER TABLE votes ALTER COLUMN node TYPE bigint;
