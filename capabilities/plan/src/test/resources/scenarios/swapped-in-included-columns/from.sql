-- server: 18, 14

CREATE TABLE orders (
    id integer, total integer, note text,
    CONSTRAINT orders_pkey PRIMARY KEY (id) INCLUDE (total),
    CONSTRAINT orders_note_key UNIQUE (note) INCLUDE (total)
);
