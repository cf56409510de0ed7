CREATE TABLE countries (id bigint PRIMARY KEY, iso text NOT NULL CHECK (char_length(iso) = 2), kind "char");
ALTER TABLE orders ADD COLUMN currency varchar(3);
