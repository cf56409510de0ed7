-- server: 18, 14
CREATE TABLE a (id bigint PRIMARY KEY); CREATE TABLE b (id bigint, a_id bigint, code text);
