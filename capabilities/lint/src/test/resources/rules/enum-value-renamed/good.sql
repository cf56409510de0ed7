ALTER TYPE mood ADD VALUE 'unhappy' AFTER 'sad';
CREATE TYPE fresh AS ENUM ('a', 'b');
ALTER TYPE fresh RENAME VALUE 'a' TO 'c';
ALTER TYPE size RENAME TO sizes;
