ALTER TABLE people RENAME COLUMN "First Name" TO first_name;
ALTER TABLE people RENAME COLUMN mail TO "E-Mail";
ALTER TABLE people RENAME COLUMN age TO years;
