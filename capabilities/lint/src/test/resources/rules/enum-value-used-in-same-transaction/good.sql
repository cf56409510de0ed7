CREATE TYPE colour AS ENUM ('red');
CREATE TABLE paint (colour colour);
INSERT INTO paint VALUES ('red');
ALTER TYPE order_state ADD VALUE 'returned';
UPDATE orders SET state = 'paid' WHERE total < 0;
