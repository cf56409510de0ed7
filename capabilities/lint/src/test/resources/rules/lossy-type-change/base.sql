CREATE TABLE orders (
    id bigint PRIMARY KEY, code varchar(50), note text, total numeric(12, 4), rate double precision, placed timestamp,
    pieces integer, weight real, big numeric
);
